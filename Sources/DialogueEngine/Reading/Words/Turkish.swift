extension WordTable {
    static let turkish = WordTable(
        "tr",
        """
        yes: istiyorum, isterim, evet, tabii, tabi, tabii ki, tabi ki, elbette, he, hee, hı hı, olur, tamam, aynen, peki, kesinlikle, ok, okey, evet lütfen, tamamdır, olabilir tabii, he ya, kesinlikle evet, sanırım evet, bence evet, hay hay, memnuniyetle, evt, ewet
        no: hayır, yok, olmaz, asla, istemem, istemiyorum, kesinlikle hayır, hayır teşekkürler, hayır istemiyorum, tabii ki hayır, sanmıyorum, sanırım hayır, bence hayır, yo, yoo, kesinlikle olmaz, hyr, mümkün değil
        good: doğru, haklı, uygun, iyi fikir, güzel, doğrudur, iyi, süper, harika, aynen öyle
        bad: yanlış, kötü fikir, hatalı, kötü, saçma
        strong: tamamen, kesinlikle
        fine: sorun değil, sorun yok, itirazım yok, fark etmez tamam, mahsuru yok, problem yok
        doubt: bilmiyorum, belki, bilmem, fikrim yok, kararsızım, emin değilim, hiçbir fikrim yok, fark etmez, tarafsızım, bilemiyorum, olabilir, duruma göre, görüşüm yok, kararsız, çekimser, belki de, anlamadım, nötr, farketmez
        doubt: bilemedim, duruma bağlı, söylemesi zor
        partly: biraz, kısmen, bazen, az çok, azıcık, bir parça, birazcık, ara sıra, bir kısmı, her zaman değil
        explain: açıkla, açıklama, daha fazla bilgi, açıklar mısınız
        skip: atla
        open: hem evet hem hayır, evet ve hayır
        agree: katılıyorum, aynı fikirdeyim, destekliyorum, onaylıyorum, kabul, kabul ediyorum, hemfikirim, yanındayım, katiliyorum, lehteyim, taraftarım, desteklerim, katılırım, lehindeyim
        disagree: katılmıyorum, aynı fikirde değilim, karşıyım, desteklemiyorum, kabul etmiyorum, reddediyorum, onaylamıyorum, karsiyim, hemfikir değilim, katilmiyorum, katılmam, aleyhteyim, itiraz ediyorum, ret, karşı
        livable: kabul ederim, kabul edebilirim, razıyım, yaşayabilirim, bununla yaşayabilirim, kabul edilebilir, idare ederim, yaşarım, bana uyar
        unlivable: kabul edilemez, kabul edemem, razı değilim, yaşayamam, bununla yaşayamam, kabul edemiyorum, katlanamam
        difficult: zorla, zor, güçlükle, zorlanarak, istemeyerek, evet ama zor, zor da olsa, evet zor olsa da, zar zor, evet zorlukla, zorlukla, gönülsüzce, zoraki, güç bela
        recognised: tanıdık, biliyorum, bende de, bana da oldu, ben de, başıma geldi, benim de, yaşadım, aynısı bende de, bana tanıdık geliyor, benim de başıma geldi, tanıyorum, aynısını yaşadım
        unrecognised: tanıdık değil, hiç olmadı, başıma gelmedi, hiç yaşamadım, yaşamadım, bana tanıdık gelmiyor, tanımıyorum
        leave: izin veriyorum, izin, onay, onay veriyorum, olabilir, izin verdim
        refused: aramayın, arama, istemiyorum, izin vermiyorum, onay vermiyorum, istemem, reddediyorum, izin yok
        unobjected: itirazım yok, itiraz yok
        objected: itirazım var, itiraz
        nothing: hiçbir şey, hiç, yok, hayır, bilmiyorum
        filler: ben biz bu şu o bir ve ile için benim bence bana lütfen teşekkürler teşekkür ederim cevap cevabım seçenek numara seçiyorum seçtim selam merhaba çok da de ya ki mi mı buna bununla bunu konuda fikre yani diyorum valla vallahi
        filler: önerisine öneriye sayın numaralı şık diye cevabı
        reason: çünkü zira yüzünden dolayı
        condition: eğer şartıyla
        turn: ama fakat ancak lakin yalnız
        courtesy: lütfen teşekkürler teşekkür ederim sağol şimdi hemen artık
        greeting: merhaba, selam, günaydın, iyi günler, iyi akşamlar, selamün aleyküm, merhabalar, slm
        resume: başla, devam, devam et
        negation: değil degil değilim
        softener: her tamamen tam
        weight: tamamen kesinlikle çok gerçekten hiç asla kesin tam
        mine: ben
        fragile: kabul yok zor doğru iyi güzel biliyorum karşı tamam he olur süper ret izin onay
        exact: katılıyorum katılmıyorum katiliyorum katilmiyorum yok asla doğru kabul karşı katılırım katılmam destekliyorum desteklemiyorum onaylıyorum onaylamıyorum yaşayabilirim yaşayamam yaşadım yaşamadım tanıyorum tanımıyorum
        exact: istiyorum istemiyorum isterim sanmıyorum istemem biliyorum bilmiyorum izin hatalı haklı
        joiner: ve sonra önce ardından son
        either: veya ya yoksa
        number 0: sıfır
        number aside: kişi kişiyiz kere defa kez yıl yaş yaşında dakika yaklaşık tane insan
        out of: üzerinden
        number 1: bir
        number 2: iki
        number 3: üç
        number 4: dört
        number 5: beş
        number 6: altı
        number 7: yedi
        number 8: sekiz
        number 9: dokuz
        number 10: on
        half: yarım, buçuk
        ordinal 1: birinci, ilk, ilki
        ordinal 2: ikinci, ikincisi
        ordinal 3: üçüncü, üçüncüsü
        ordinal 4: dördüncü
        ordinal 5: beşinci
        last one: sonuncu, sonuncusu
        command back: geri, geri dön, önceki, önceki soru, geriye, bir önceki, geri git, önceki soruya dön, geri al, geri gitmek istiyorum, bir önceki soru, dön, geri dönmek istiyorum
        command skip: atla, geç, bunu geç, soruyu atla, bu soruyu geç, sonraki, sonraki soru, pas, bu soruyu atla, atlamak istiyorum, geçiyorum, bunu atla, boş geç, bu soruyu geçmek istiyorum
        command later: sonra, daha sonra, şimdi değil, ara ver, sonra devam, mola, başka zaman, sonra devam ederim, sonra yaparım, daha sonra devam ederim, sonra devam edelim, başka zaman devam ederim
        command stop: dur, durdur, bırak, yeter, iptal, durmak istiyorum, mesaj gönderme, artık yazma, aboneliği iptal et, çık, bitir, mesaj atma, bırakıyorum, abonelikten çık, durun, bırakmak istiyorum, mesaj göndermeyin
        command stop: artık mesaj göndermeyin, artık mesaj gönderme, bana mesaj atmayın, yeter artık, bana yazma, bana yazmayın, mesajları durdur, durdurun, vazgeçtim, bitirmek istiyorum
        command erase: sil, hepsini sil, her şeyi sil, verilerimi sil, bilgilerimi sil, tüm verilerimi sil, herşeyi sil, beni sil, cevaplarımı sil, verilerimi silin, hepsini silin, her şeyi silin, bilgilerimi silin, bütün verilerimi sil
        command human: insan, bir insan, insanla konuşmak istiyorum, bir insanla konuşmak istiyorum, biriyle konuşmak istiyorum, yetkili, gerçek kişi, gerçek bir insan, temsilci, insanla görüşmek istiyorum, görevli, bir yetkiliyle görüşmek istiyorum
        command human: birisiyle konuşmak istiyorum, gerçek biriyle konuşmak istiyorum, canlı destek, bir yetkili ile görüşmek istiyorum, müşteri temsilcisi
        command language: başka dil, dil değiştir, dili değiştir, dil değiştirmek istiyorum
        command help: yardım, yardım et, yardım lazım, yardım edin, imdat, bana yardım et, yardıma ihtiyacım var, nasıl çalışıyor, yardım eder misiniz, yardim, yardım eder misin, bu nasıl çalışıyor
        command privacy: gizlilik, gizlilik politikası, verilerime ne oluyor, verilerim ne oluyor, kişisel veriler, mahremiyet, verilerime ne olacak, verilerim ne olacak, bu anonim mi, gizlilik nasıl
        command who: kim, kimsin, kimsiniz, bunu kim görüyor, kim görüyor, kim okuyor, siz kimsiniz, sen kimsin, bunu kim okuyor, bu kim, bunu kim görecek, bunu kim okuyacak, cevaplarımı kim görüyor, bunu kim soruyor
        change: değiştir, düzelt
        change phrase: cevabı değiştir, cevabımı değiştir, cevabımı değiştirmek istiyorum
        tongue: dil
        between: soru soruyu numara cevap numaralı
        language tr: türkçe
        language nl: hollandaca, felemenkçe
        language en: ingilizce
        language ar: arapça
        """)
}
