extension WordTable {
    /// In Polish "no" is a casual yes; between strangers it stays open.
    static let polish = WordTable(
        "pl",
        """
        yes: tak, oczywiście, jasne, pewnie, owszem, dobra, dobrze, no tak, no jasne, no pewnie, zgoda, ok, okej, tak tak, raczej tak, chyba tak, myślę że tak, może być, proszę bardzo, jak najbardziej, pewno, no dobra, no dobrze, spoko, w porządku, z przyjemnością, taa, taak, niech będzie
        no: nie chcę, nie dziękuję, nigdy, skąd, raczej nie, chyba nie, myślę że nie, w żadnym wypadku, absolutnie nie, no nie, oczywiście nie, oczywiście że nie, nie ma mowy, wolę nie, wolałbym nie, wolałabym nie, nigdy w życiu, jasne że nie, lepiej nie, nie mogę, nie wolno, niee, skądże
        good: zgadza się, prawda, dobrze, poprawnie, w porządku, dobry pomysł, słusznie, zgadza, zgodne z prawdą, wszystko się zgadza, racja, świetnie
        bad: źle, błąd, nieprawda, zły pomysł, niepoprawnie, błędnie, nieprawidłowo, bzdura
        strong: całkowicie, zdecydowanie
        fine: nie ma sprawy, nie mam nic przeciwko, bez problemu, nie ma problemu, żaden problem
        doubt: no nie wiem, nie wiem, ja nie wiem, może, nie mam zdania, trudno powiedzieć, nie jestem pewien, nie jestem pewna, chyba, zależy, to zależy, wszystko jedno, nie mam pojęcia, neutralnie, być może, bez zdania, nie rozumiem, obojętne, jest mi obojętne
        doubt: nie umiem powiedzieć, waham się, ciężko powiedzieć, jeszcze nie wiem, wstrzymuję się, mam wątpliwości, obojętnie
        partly: tak sobie, trochę, częściowo, czasami, czasem, troszkę, po części, w pewnym stopniu, nie zawsze, nie do końca, nie całkiem, troche
        explain: wyjaśnienie, więcej informacji, wyjaśnij, proszę wyjaśnić
        skip: pomiń
        open: no, tak i nie, i tak i nie
        agree: zgadzam się, zgoda, popieram, jestem za, za, zgadzam, zgadzam sie, podpisuję się, zgadza się, jestem na tak
        disagree: nie zgadzam się, ja nie zgadzam się, ja się nie zgadzam, się nie zgadzam, nie zgadzam, przeciw, jestem przeciw, sprzeciwiam się, nie popieram, niezgoda, brak zgody, nie zgadzam sie, jestem przeciwko, przeciwko, jestem na nie, nie zgadza się
        livable: mogę żyć, mogę z tym żyć, akceptuję, do przyjęcia, mogę zaakceptować, mogę to zaakceptować, da się żyć, przyjmuję, dam radę z tym żyć, do zaakceptowania
        unlivable: nie do przyjęcia, nie mogę z tym żyć, nie akceptuję, nie mogę żyć, nie mogę zaakceptować, nie mogę tego zaakceptować, nie do zaakceptowania, niedopuszczalne, nie da się żyć, nie da się z tym żyć
        difficult: z trudem, z trudnością, trudno, ciężko, niechętnie, tak ale z trudem, z bólem, ledwo, z oporami, tak choć z trudem, z wielkim trudem, z ciężkim sercem, z bólem serca
        recognised: znam to, poznaję, też tak mam, ja też, znajome, u mnie też, mam tak samo, rozpoznaję, u mnie tak samo, znam z doświadczenia, brzmi znajomo, znam
        unrecognised: nie znam, nie znam tego, nie poznaję, nigdy nie miałem, nigdy nie miałam, nieznajome, nie rozpoznaję, nigdy tak nie miałem, nigdy tak nie miałam
        leave: pozwalam, wyrażam zgodę, zezwalam, zgadzam się, możecie, można
        refused: nie chcę, nie pozwalam, odmawiam, nie wyrażam zgody, nie zezwalam, nie życzę sobie, nie zgadzam się
        unobjected: bez sprzeciwu, nie mam zastrzeżeń, brak sprzeciwu
        objected: sprzeciw, mam zastrzeżenia, zgłaszam sprzeciw
        nothing: nic, nie, nie wiem, nie mam, brak
        filler: ja my to ten ta się sie w z na do i że mój moja mnie mi odpowiedź numer opcja wybieram wybór proszę dziękuję cześć dzień dobry bardzo jestem poproszę moim zdaniem sądzę uważam myślę panie pani państwo szczerze mówiąc tym tego
        filler: biorę wezmę dla mnie zdanie temu tę tą pozdrawiam dzięki
        reason: bo ponieważ gdyż dlatego żeby jako
        condition: jeśli jeżeli pod warunkiem chyba
        turn: ale jednak lecz choć chociaż
        courtesy: proszę dziękuję dzięki teraz już
        greeting: cześć, dzień dobry, hej, witam, dobry wieczór, siema, witajcie, halo
        resume: start, zacznij, dalej, kontynuuj
        negation: nie bez ani
        softener: całkiem zawsze zupełnie całkowicie
        weight: całkowicie zdecydowanie bardzo naprawdę zupełnie absolutnie stanowczo w pełni
        mine: jestem
        fragile: za przeciw prawda dobrze źle może chyba trudno ciężko zgoda dobra można znam sprzeciw obojętnie no
        exact: za przeciw prawda nieprawda zgadzam zgoda niezgoda znajome nieznajome akceptuję
        joiner: i oraz potem następnie najpierw później plus
        either: lub albo czy
        number 0: zero
        number aside: osoby osób osoba osobami razy raz lat rok lata minut nas jest około mniej więcej
        out of: na z
        number 1: jeden, jedna, jedno, jedynka
        number 2: dwa, dwie, dwójka
        number 3: trzy, trójka
        number 4: cztery, czwórka
        number 5: pięć, piątka
        number 6: sześć, szóstka
        number 7: siedem, siódemka
        number 8: osiem, ósemka
        number 9: dziewięć, dziewiątka
        number 10: dziesięć, dziesiątka
        half: pół, półtora
        ordinal 1: pierwszy, pierwsza, pierwsze, pierwszą
        ordinal 2: drugi, druga, drugie, drugą
        ordinal 3: trzeci, trzecia, trzecie, trzecią
        ordinal 4: czwarty, czwarta, czwarte, czwartą
        ordinal 5: piąty, piąta, piąte, piątą
        last one: ostatni, ostatnia, ostatnie, ostatnią
        command back: wstecz, wróć, cofnij, poprzednie, poprzednie pytanie, powrót, do tyłu, cofnij się, wróć do poprzedniego pytania, chcę wrócić, cofnąć
        command skip: pomiń, pomijam, pomin, następne, następne pytanie, dalej, pomiń pytanie, pomiń to pytanie, opuść, pomiń to, przeskocz, chcę pominąć, pominąć
        command later: później, potem, nie teraz, przerwa, pauza, innym razem, dokończę później, zrobię to później, kiedy indziej, wrócę później, może później, na później
        command stop: zatrzymaj, stój, koniec, przestań, dość, wypisz mnie, wypisz, rezygnuję, chcę przestać, przestańcie, nie piszcie do mnie, zakończ, kończę, proszę przestać, chcę zakończyć, nie pisz do mnie, proszę mnie wypisać, zatrzymać
        command stop: nie wysyłaj mi wiadomości, przestańcie pisać, przestań pisać, proszę nie pisać, wypisuję się, chcę skończyć, nie chcę więcej wiadomości, przestań do mnie pisać, przestań wysyłać
        command erase: usuń, usuń wszystko, skasuj, skasuj wszystko, wymaż, wymaż wszystko, usuń moje dane, skasuj moje dane, usunąć wszystko, usuńcie moje dane, proszę usunąć moje dane, usuń mnie, usuń wszystkie moje dane, skasuj wszystkie moje dane
        command human: człowiek, z człowiekiem, chcę rozmawiać z człowiekiem, konsultant, żywy człowiek, chcę porozmawiać z człowiekiem, rozmowa z człowiekiem, połącz z człowiekiem, chcę z kimś porozmawiać, prawdziwy człowiek, chcę mówić z człowiekiem
        command human: porozmawiać z człowiekiem, proszę o kontakt z człowiekiem, chcę rozmawiać z kimś, połącz mnie z człowiekiem, poproszę człowieka
        command language: inny język, zmień język, zmiana języka, zmienić język
        command help: pomoc, pomocy, pomóż, pomóżcie, potrzebuję pomocy, jak to działa, proszę o pomoc, pomóż mi
        command privacy: prywatność, moje dane, co z moimi danymi, polityka prywatności, co się dzieje z moimi danymi, co robicie z moimi danymi, czy to jest anonimowe, czy to anonimowe, co z prywatnością
        command who: kto, kto to, kim jesteś, kto to widzi, kto to czyta, kim jesteście, kto to jest, kto pyta, kto widzi moje odpowiedzi, kto za tym stoi, kto to przeczyta, kto to zobaczy, kto czyta moje odpowiedzi
        change: zmień, popraw, zmienić
        change phrase: zmień odpowiedź, chcę zmienić odpowiedź, zmienić odpowiedź, popraw odpowiedź
        tongue: język
        between: pytanie numer odpowiedź na nr
        language pl: polski, polsku, po polsku
        language nl: niderlandzki, holenderski
        language en: angielski
        language uk: ukraiński
        """)
}
