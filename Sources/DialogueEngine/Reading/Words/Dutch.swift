extension WordTable {
    static let dutch = WordTable(
        "nl",
        """
        # Yes, no, and what lies between.
        yes: ja, jaa, jawel, jazeker, jep, jup, joa, jaja, jah, yep, tuurlijk, natuurlijk, uiteraard, oke, ok, okee, okay, oki, okidoki, ja hoor, doe maar, zeker weten
        yes: denk het wel, denk van wel, vind van wel, dacht het wel, liever wel, is goed, vind ik goed, vind het goed, echt wel, van wel, precies, inderdaad, wis en waarachtig
        yes: reken maar, nou en of, komt goed, voor mijn part, wat mij betreft wel
        no: nee, neen, neej, neeh, neee, nee hoor, nope, nop, liever niet, liever geen, doe maar niet, denk het niet, denk van niet, vind van niet, van niet, dacht het niet
        no: nooit van mijn leven, geen sprake van, natuurlijk niet, niks daarvan, tuurlijk niet, uiteraard niet, graag niet, nooit, geen denken aan, vergeet het maar, nimmer
        no: onder geen beding, in geen geval, geen haar op mijn hoofd
        good: zo is het maar net, klopt, klopt helemaal, kloppend, akkoord, accoord, prima, goed idee, goed plan, helemaal goed, heel goed, ziet er goed uit, waar, correct, goed, juist, helemaal waar, zo is het
        good: mag, mag wel, vind ik ook, goedgekeurd, toppie, top, perfect
        bad: goed mis, is goed mis, onwaar, fout, onjuist, verkeerd, slecht idee, slecht plan, onzin, flauwekul, afgekeurd
        strong: zeker, absoluut, wel, helemaal, graag, vast, volmondig
        fine: nooit een probleem, nooit problemen, geen punt, geen probleem, geen enkel probleem, geen bezwaar, geen problemen, niks op tegen, niets op tegen, prima zo, niks mis mee
        doubt: zeg ik liever niet, wil ik niet zeggen, liever niet zeggen, wil niet zeggen, zeg ik niet, denk er over na, denk erover na, denk er nog over na, denk erover, moet nadenken, moet er over nadenken, nadenken, weet niet, weet ik niet, weetniet, niet weten, weet het niet, geen mening, gn mening, geen idee, gn idee, geen flauw idee, neutraal, pas, twijfel, twijfelen, wn, kweenie, kweetniet
        doubt: kweetnie, weet nie, weetnie, niet zeker, niet zeker weten, misschien, mischien, misschie, geen van beide, geen voorkeur, maakt niet uit, maakt mij niet uit, kan niet kiezen
        doubt: moeilijk te zeggen, lastig te zeggen, hangt ervan af, ligt eraan, ligt er aan, hangt er van af, geen verstand, wie weet, zeg niks, weet ik te weinig van, te weinig van
        doubt: snap niet, begrijp niet, snap de vraag niet, begrijp de vraag niet, boeit niet, boeit mij niet, zou kunnen, zal wel, weet nog niet, weet ik nog niet, nog geen mening, onbeslist, in dubio, mij om het even, om het even
        partly: een stukje, stukje, beetje, een beetje, klein beetje, een klein beetje, deels, gedeeltelijk, soms, ten dele, half, wel eens, af en toe, enigszins, niet altijd, een deel
        partly: bijna, op een woord na, op een ding na, op iets na, beetje van beide, beetje van allebei, half half, voor een deel, min of meer, fifty fifty, ietsje, een tikje, redelijk, ook weer niet helemaal
        explain: 1 vraag, 1 vraagje, een vraagje
        explain: ik heb een vraag, een vraag, iets vragen, eerst een vraag, vertel eerst, vertel meer, leg eerst uit, uitleg, meer uitleg, eerst uitleg, meer info, meer informatie, eerst meer weten, leg uit, eerst meer info, eerst weten
        open: ik ook niet, wij ook niet, 1 vraag, 1 vraagje
        doubt: geen antwoord, geef geen antwoord, geef ik geen antwoord op, geef geen antwoord op
        skip: geen antwoord, geef geen antwoord, geef ik geen antwoord op, geef geen antwoord op
        skip: slaan maar over, sla over, sla ik over, slaan over, slaan we over, overslaan, liever overslaan
        open: ja en nee, nee en ja, noch, alsof, net zo goed, net mee, net goed, kan net, net aan, net niet, valt mee, valt wel mee, valt tegen
        open: was het maar, was dat maar, ja daag, ja dahag, ammehoela, ja doei, lekker dan

        open: wis, ja wis, moet ik ja zeggen, moet ik nee zeggen, moet ik akkoord gaan, zal ik ja zeggen, zal ik akkoord gaan, kan ik bezwaar maken, kan ik daarmee leven, kan ik ermee leven, mag ik bezwaar maken
        open: ja me reet, ja mn reet, ja mijn reet, me reet, mn reet, ja me hoela, me hoela, ja vergeet het, ja bekijk het, ja laat maar, ok laat maar, oke laat maar, laat maar, laat maar zitten, ja weet ik veel, weet ik veel
        open: ja en dan, ok en dan, ok wacht, ja wacht even, wacht even, even wachten, ok even denken, ja even denken, even denken, ja verboden, ja rot op, ja rot toch op, ja hallo, ja zeg, nou ja zeg
        aside: ben je gek, bent u gek, ben je mal, wat mij betreft, hoe dan ook, hoe het ook zij
        open: vroeger, waarom niet, waarom ook niet, alleen als, enkel als
        aside: eerlijk gezegd, om eerlijk te zijn, als ik eerlijk ben, net gezegd, net als, net zo, als je het mij vraagt, als je mij vraagt

        # Agreeing, living with, recognising, leave, objections.
        agree: heb je gelijk in, je hebt gelijk, u heeft gelijk, kan me er in vinden, kan ik me in vinden, kan me vinden, mit eens, mee eins, mit eins, mee een, eens, mee eens, ermee eens, met eens, voor, voorstander, groen, steun, steun dit, vind ik ook, terecht, ben voor
        disagree: kan me er niet in vinden, kan ik me niet in vinden, kan me niet in vinden, kan me niet vinden, oneens, mee oneens, on eens, tegen, tegenstander, rood, niet terecht, onterecht, ben tegen, afkeuren
        livable: mee leven, meeleven, ermee leven, leven, accepteren, accepteer, acceptabel, mee instemmen, instemmen, mee uit de voeten, lukt, leefbaar, werkbaar
        unlivable: onacceptabel, onaanvaardbaar, onleefbaar, onwerkbaar
        difficult: met moeite, ja met moeite, moeite, met pijn en moeite, moeilijk, lastig, als het moet, als het echt moet, nog net, met tegenzin, tandenknarsend, knarsetandend, schoorvoetend
        recognised: bekend, herken, herkenbaar, herkend, herken dit, heel herkenbaar, ken ik, meegemaakt, precies zo, zo is het, mij ook, mij precies, ik ook, wij ook, hier ook, zelfde hier
        unrecognised: onherkenbaar, nooit gehad, nooit meegemaakt, geen last van, onbekend
        leave: toe maar, vooruit dan maar, vooruit maar, gebruik maar, mag je gebruiken, mag u gebruiken, toestemming, geef toestemming, mag, mag wel, vind het goed, gaat je gang, ga je gang, ga uw gang
        refused: toestemming geweigerd, geweigerd, toestemming ingetrokken, ingetrokken, geen toestemming
        refused: aanpassen, anders, verander het, veranderen, wijzigen, weghalen, dat zei ik niet, zei ik niet, heb ik niet gezegd, niet wat ik zei, bedoel ik niet, niet willen, wil niet, wil ik niet, wil geen, weiger, verbied
        unobjected: geen groot bezwaar, geen grote bezwaren, geen echt bezwaar, geen bezwaar, geen bezwaren, zonder bezwaar, akkoord, niks op tegen, niets op tegen, geen probleem, geen punt, bezwaarvrij
        objected: bezwaar, wel bezwaar, bezwaren, heb bezwaar, niet akkoord
        nothing: niets, niks, nee, neen, geen, nvt, n v t, niet van toepassing, geen idee, geen mening, weet niet, weet ik niet, weet het niet, ik weet het niet, liever niet, niets toe te voegen, niks toe te voegen, geen aanvulling, geen aanvullingen, alles is gezegd, nee niets, nee niks, helemaal niets, helemaal niks, verder niets, verder niks, nu niets, nu niks
        disobjected: nee bezwaar

        # Words inside an answer.
        filler: ik k we wij u je jij jullie ben bin is zijn zn was er d'r daar der dar daarmee hier hiermee ermee mee het t 't e de een n 'n in den dat dit deze die met op bij te nou nu hoor dus dan zo gewoon gwoan toch ook maar
        filler: even ff effe denk vind heb heeft hebben had voor mij mijn m'n onze ons us kan kun zou wil zal echt erg heel best eigenlijk antwoord keuze optie nummer nr kies kiezen neem geef geven hallo hoi dag hey hee goedemorgen
        filler: goedemiddag goedenavond aub alsjeblieft alstublieft asjeblieft svp graag bedankt dank dankje dankjewel dankuwel oh ach och of iets helaas jammer sorry eerlijk stelling plan voorstel idee van volgens
        filler: mevrouw meneer mijnheer beste zeg gaat want betreft moet vraag zeggen alle all helder duidelijk enkel enige wordt voel altijd weer stem mijne neig meen ga gaan maak dei groet groeten groetjes mvg vriendelijke
        filler: nog al keer antwoorden antwoordt wordt tja hm hmm uh eh euh ehm nouja zegmaar
        filler: he yo hard tak taak hi wa bedoel bedoelde bedoelen ewa wollah wallah ne nen et ich dao joh jong man gast bro lol haha hahaha hihi ofzo ofso gewoonweg simpelweg
        reason: want omdat aangezien doordat namelijk omt zodat om bijvoorbeeld immers vanwege wegens
        condition: mits als zolang tenzij behalve wanneer uitgezonderd
        asks: wie wat hoe welke welk waarom waarvoor wanneer hoeveel
        inverted: mag is klopt moet zal kan hoort deugt kun
        asks you: ben heb vind herken wil
        questioned: dat dit het
        you: je jij u jullie
        against: haat hekel minder duur duurder stom verbied verbiedt verbieden verboden afschaffen gevaarlijk onveilig erger slechter slecht onzin vroeger nooit
        averse: tegen weg beter
        turn: maar hoewel echter doch alleen alhoewel ofschoon
        link: dat
        mild: doe zeg gebruik vooruit toe ga
        addition: met
        courtesy: nou eigenlijk allemaal dan meteen direct aub alsjeblieft alstublieft svp graag asjeblieft astublieft nu maar even hoor bedankt dank je u ff dankje dankjewel dankuwel
        greeting: hallo, hoi, hoihoi, hoi hoi, hey, hee, he, hallo daar, goedemorgen, goedemiddag, goedenavond, goeiemorgen, goeiemiddag, goeieavond, goeienavond, goedendag, goede morgen
        greeting: goede middag, goede avond, goeden avond, dag, moi, moin, mogge, morgen, ben ik weer, hier ben ik weer, ik ben er weer, hallo ik ben er weer, hoi ik ben er weer, hoi daar ben ik weer, dag allemaal, yo
        greeting: ben er weer, daar ben ik weer, ik ben terug, ben terug, weer terug, ben weer terug, ik ben weer terug, hier ben ik
        resume: start, begin, verder, ga verder, doorgaan, ga door, weer meedoen, ik wil weer meedoen, ik doe weer mee, opnieuw, ik ben er weer
        correction: nee ik bedoel, nee ik bedoelde, ik bedoel, ik bedoelde, sorry ik bedoel, sorry ik bedoelde, oeps ik bedoel, ik bedoelde eigenlijk
        negation: nergens niet geen gn nooit zonder niks niets behalve nimmer nauwelijks allesbehalve noch
        softener: helemaal volledig geheel altijd compleet totaal alles overal per se
        weight: echt helemaal volledig geheel compleet totaal zeer heel erg absoluut zeker roerend volkomen gans zo altijd volmondig hartgrondig pertinent grotendeels persoonlijk sterk natuurlijk tuurlijk uiteraard
        weight: overduidelijk mega super kei
        mine: ben bin
        fragile: leven eens waar voor tegen goed fout groen rood juist mag half pas prima verkeerd graag precies onzin stukje soms beetje ok top steun onbekend redelijk perfect
        exact: neej neeh jawel neen jaja leven waar voor tegen goed juist fout mag half soms steun lukt groen rood onzin terecht onterecht acceptabel onacceptabel herkenbaar onherkenbaar herken herkend onwaar onjuist correct leefbaar onleefbaar
        exact: werkbaar onwerkbaar bekend onbekend
        real: valt traag kraag draag vraag klapt kloot zieker lekker leker fast verkeer verdeeld glad blad kloppen spook beker last vaste ziens wiens hast allemaal mogelijk meelezen hart ineens opeens meteens neef neer need neem jaap jaar moeder moest wacht nacht zacht echt hier dier zien pien vlees acht eend mens wens lens grens weens leens eerst even eenzaam steeds geens eeuw reens tens lies iets fries loopt kloof koopt hoopt stopt knopt klok bust dust want land hand band park mark stoep stoom
        real: wereld werken woorden worden maken raken zeven zeker weken weten heten leden leren keren teken tekst neven geven reeds eisen enes oude goud koude trein klein fijn wijn pijn mijn

        # Lists, numbers, points.
        end: laatste lest last tenslotte uiteindelijk onderaan achteraan minst
        begin: eerst eerste bovenaan vooraan meest
        joiner: en plus ook samen met als dan daarna komma eerst laatste lest last tot slot vervolgens ten tenslotte uiteindelijk vervolgens
        either: of tussen danwel
        list: pas alleen enkel slechts gewoon nummers opties beide allebei vooral liefst tweede derde eerste belangrijkste vierde vijfde plaats plek einde laatste daarna eens bovenaan onderaan
        usually: doe meestal vaak altijd gewoonlijk liefst liever vooral gaan ga kom neem pak meest soms
        number aside: stuk ruim max maximaal minimaal minstens hooguit zon lopen fietsen rijden ongeveer circa ca cijfer dan rond zn s totaal samen zeker bijna score punten uit familie gezin huis onderhand wonen woon krijgt krijgen ja precies exact alles stik in zou
        number aside: oud jong krappe dikke mager magere ruime nette vette kleine goede slechte sterke een zeg gok schat doe plusminus ruwweg
        article: een
        counted: jaar jaren keer keren maal kinderen kind mensen personen persoon minuten procent stuks
        place aside: al jaar jaren zit zitten heet bij van sinds ook woon wonen woont wonend kom komen uit wijk dorp buurt gemeente plaats stad centrum noord zuid oost west ergens hier denk
        address: nummer huisnummer
        out of: van op uit
        points aside: krijgt krijgen krijg gaan gaat punt punten puntje pt pnt ptn p x een naar alle
        everything: alles allemaal alle
        number 0: nul
        number 1: een, eentje, een
        number 2: twee, tweeen, tweetje, twe
        number 3: drie, drieen, drietje
        number 4: vier, vieren, viertje
        number 5: vijf, vyf, vijven, vijfje, feif, vief
        number 6: zes, zessen, zesje
        number 7: zeven, zevenen, zeventje, zeuven
        number 8: acht, achten, achtje
        number 9: negen, negenen, negentje, neegn
        number 10: tien, tienen, tientje
        number 11: elf
        number 12: twaalf
        number 13: dertien
        number 14: veertien
        number 15: vijftien
        number 16: zestien
        number 17: zeventien
        number 18: achttien
        number 19: negentien
        tens 20: twintig
        tens 30: dertig
        tens 40: veertig
        tens 50: vijftig
        tens 60: zestig
        tens 70: zeventig
        tens 80: tachtig
        tens 90: negentig
        number 100: honderd
        same niet: nie, ni, niej, niette, nit, nt, nait, neit, neet, nich
        same ben: kben, bn
        same weet: kweet
        same vind: kvind, vin
        same heb: kheb
        same geen: gn, gin, gien
        half: half, halfje, halve, halfje, anderhalf, anderhalve
        ordinal 1: eerste, 1e, 1ste, bovenste
        ordinal 2: tweede, 2e, 2de
        ordinal 3: derde, 3e, 3de
        ordinal 4: vierde
        ordinal 5: vijfde
        ordinal 6: zesde
        ordinal 7: zevende
        ordinal 8: achtste
        ordinal 9: negende
        ordinal 10: tiende
        last one: laatste, onderste

        # Days.
        month 1: januari
        month 2: februari
        month 3: maart, mrt
        month 4: april
        month 5: mei
        month 6: juni
        month 7: juli
        month 8: augustus
        month 9: september
        month 10: oktober
        month 11: november
        month 12: december
        weekday 1: maandag, ma
        weekday 2: dinsdag, di
        weekday 3: woensdag, wo
        weekday 4: donderdag, do
        weekday 5: vrijdag, vr
        weekday 6: zaterdag, za
        weekday 7: zondag, zo
        day 0: vandaag, vanochtend, vanmorgen, vanmiddag, vanavond, vannacht
        day 1: morgen, morgenochtend, morgenmiddag, morgenavond
        day 2: overmorgen
        day -1: gisteren, gister, gisteravond, gisterenavond, gistermiddag, gisterochtend, gistermorgen, gisternacht, gisterenmorgen, gisterenochtend, gisterenmiddag, gisterennacht, gistrn
        day -2: eergisteren, eergister
        unit 1: dag, dagen, daagjes
        unit 7: week, weken
        ago: geleden
        ahead: over
        past: afgelopen vorige laatste jl verleden
        coming: volgende
        soonest: komende aanstaande aankomende eerstvolgende eerstkomende deze
        date aside: dag datum e de ste avond ochtend middag nacht jongstleden ongeveer
        date bound: voor na tot sinds uiterlijk vanaf
        hour: uur u
        at: om rond omstreeks

        # The global words. A row counts only as the whole message.
        command back: terug, ga terug, vorige, vorige vraag, een terug, stap terug, een stap terug, terug naar de vorige vraag, terug naar vorige vraag, naar de vorige vraag, een vraag terug, ik wil terug
        command back: kan ik terug, mag ik terug, terug gaan, teruggaan
        withdraw: antwoord intrekken
        command skip: overslaan, sla over, sla deze over, deze overslaan, ik sla over, vraag overslaan, sla deze vraag over, deze vraag overslaan, volgende, volgende vraag, ik wil overslaan, deze sla ik over
        command skip: ik sla deze over, sla maar over, ik sla deze vraag over, ga door naar de volgende, slaan we over, mag ik deze overslaan
        command later: later, pauze, pauzeren, even pauzeren, ik wil pauzeren, straks, nu niet, later verder, ga later verder, ik ga later verder, doe ik later, even pauze, een andere keer, ik doe het later
        command later: ik doe dit later, geen tijd, nu geen tijd, heb nu geen tijd, ik heb nu geen tijd, morgen verder, straks verder, kan dit later, niet nu
        command stop: stop dank u wel, stop dank je wel, stop nou, stop hier mee, hou eens op, ik wil hiermee stoppen, ik wil er mee stoppen, nee stop, stop met die berichten, stop, stoppen, ik stop, ik wil stoppen, wil stoppen, hou op, houd op, ophouden, hou er mee op, hou ermee op, afmelden, meld me af, meld mij af, uitschrijven, schrijf me uit, schrijf mij uit
        command stop: stop ermee, stop er mee, stop met sturen, stop dit, stop hiermee, ik wil niet meer, stop allemaal, stop alles, stop stop, ik stop ermee, ik stop er mee, ik hou ermee op, ik hou er mee op
        command stop: stop nou eens, stop toch, stop nou toch, stop er nou eens mee, hou toch eens op, hou nou eens op, hou er toch eens mee op, ik wil echt stoppen, ik wil echt niet meer
        command stop: ik kap ermee, ik kap er mee, rot op, val me niet lastig, val me niet meer lastig, haal me van de lijst, haal mij van de lijst, haal me van de lijst af, haal mij van de lijst af
        command stop: geen sms meer, geen appjes meer, geen apps meer, ik wil geen sms meer, ik wil geen appjes meer, ik wil geen berichten meer ontvangen, ik wil geen berichten meer krijgen, stuur me niets meer, stuur mij niets meer, stuur me niks meer, stuur mij niks meer, stuur me geen berichten meer, stuur mij geen berichten meer
        command stop: stuur niks meer, stuur niets meer, geen berichten meer, ik wil geen berichten meer, stop met appen, stop met berichten, stop met deze berichten, stop met berichten sturen, ik doe niet meer mee
        command stop: stop met sms en, stop met smsen, stop met sms, stop met mij berichten te sturen, hou op met berichten sturen, hou op met appen, ik wil van deze lijst af, ik wil van de lijst af, ik wil hier niet aan meedoen, ik wil hier niet meer aan meedoen, ik kap ermee bro, stopp, stoppp, stop nu, stop onmiddellijk
        command stop: ik wil ermee stoppen, stop maar, kap ermee, stopt u maar, stopt u maar met sturen, stopt u met sturen, laat me met rust, laat mij met rust, ik meld me af
        command erase: wis al mijn data, wis het maar, wis het, wis, wis alles, wis alles van mij, wissen, alles wissen, wis mijn gegevens, wis mij, verwijder alles, verwijder mijn gegevens, verwijder mij, wis mijn antwoorden, verwijder mijn antwoorden, verwijder al mijn antwoorden, wis al mijn antwoorden, haal alles weg, haal mijn antwoorden weg, gooi mijn antwoorden weg
        command erase: wis me, wis me maar, wis die antwoorden, wis mijn nummer, wis mijn naam, mijn antwoorden wissen, wis deze antwoorden, wis alles van me
        command erase: gooi alles weg, wis al mijn gegevens, verwijder al mijn gegevens, wis alles maar, verwijder alles van mij, alles verwijderen, mijn gegevens verwijderen
        command human: kan ik een mens spreken, kan ik een medewerker spreken, mag ik een medewerker spreken, kan ik met iemand praten, kan ik met een mens praten, kan ik met een medewerker praten, mag ik met iemand praten, is er een mens, een persoon, ik wil een persoon spreken, mens, een mens, ik wil een mens, ik wil een mens spreken, ik wil een mens aan de lijn, een mens aan de lijn, medewerker, begeleider, echt mens, een echt mens, mag ik een mens spreken
        command human: ik wil iemand spreken, iemand spreken, kan ik iemand spreken, mag ik iemand spreken, ik wil met een mens praten, ik wil een echt mens, bel mij, bel me, kunt u mij bellen, kun je me bellen
        command human: een medewerker, ik wil een medewerker, ik wil een medewerker spreken, met een mens praten, ik wil met iemand praten, mens spreken, contact met een mens, echt persoon, een echt persoon
        command skip: sla die over, sla die maar over, die sla ik over
        command language: andere taal, wijzig taal, taal wijzigen, taal veranderen, verander taal, in een andere taal
        command help: nog eens, zeg dat nog eens, herhaal, herhaal dat, kun je dat herhalen, kunt u dat herhalen, hulp, help, help mij, help me, ik heb hulp nodig, hoe werkt dit, hoe werkt het, help aub, wat moet ik doen, wat kan ik doen, hoe moet dit, hoe moet het, ik snap het niet help
        command help: wat bedoel je, wat bedoelt u, wat bedoelen jullie, wat bedoel je daarmee, wat bedoel je hiermee, wat betekent dit, wat betekent dat, ik snap de vraag niet, snap de vraag niet, ik begrijp de vraag niet, begrijp de vraag niet
        command help: ik snap het niet, snap het niet, snap ik niet, snap niet, ik begrijp het niet, begrijp het niet, begrijp ik niet, begrijp niet, kun je de vraag herhalen, kunt u de vraag herhalen, herhaal de vraag, kun je dat uitleggen, kunt u dat uitleggen
        command more time: meer tijd, ik wil meer tijd, mag ik meer tijd
        command contest: al gedaan, ik gaf al antwoord, ik heb al geantwoord, ik luister liever, liever luisteren
        command privacy: privacy, privacyverklaring, mijn privacy, wat gebeurt er met mijn gegevens, wat doen jullie met mijn gegevens, wat doet u met mijn gegevens, hoe zit het met privacy, en mijn privacy
        command privacy: ja mits anoniem, mits anoniem, ja maar anoniem, alleen anoniem, ja als het anoniem is, ja als het anoniem blijft, ja is dit anoniem, ja is het anoniem
        command privacy: is dit anoniem, is het anoniem, blijft dit anoniem
        command who: ja wie leest dit, ja maar wie leest dit, ja wie ziet dit, ja maar wie ziet dit, ja wie ben jij, ja wie bent u, ja maar wie ben jij, ok wie ben jij
        command who: wie, wie ziet dit, wie leest dit, wie leest mee, wie zijn jullie, wie ben je, wie ben jij, wie is dit, wie bent u, van wie is dit, wie zit hierachter, wie zit hier achter, wie vraagt dit
        change: wijzig, wijzigen, verander, veranderen, pas aan, corrigeer, verbeter
        change phrase: wijzig antwoord, antwoord wijzigen, mijn antwoord wijzigen, ik wil mijn antwoord wijzigen, antwoord aanpassen, antwoord veranderen, ik wil iets wijzigen
        withdraw: intrekken, trek in
        approve: akkoord, akkoord met
        apart: apart, hoort apart, blijft apart
        together: heel, blijft heel, hoort bij elkaar
        tongue: taal, talen
        between: letter vraag antwoord nummer nr naar mijn van in ik wil graag kan mag de het
        language nl: nl, nederlands, hollands
        language fy: fy, fries
        language en: en, engels
        language ar: ar, arabisch
        language ti: ti, tigrinya, tigrijns
        language uk: uk, oekraïens
        language tr: tr, turks
        language pl: pl, pools
        """)
}
