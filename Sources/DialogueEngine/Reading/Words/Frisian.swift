extension WordTable {
    static let frisian = WordTable(
        "fy",
        """
        yes: ja, jawis, jo wis, fansels, wis wol, ja wis, krekt, tink it wol, leaver wol, seker witte, ja hear, grif, grif wol, jawol, is goed, fyn ik goed, doch mar
        no: nee, nea, noait, leaver net, leaver gjin, tink it net, fansels net, nee hear, grif net, gjin sprake fan, doch mar net, wis net
        good: kloppet, akkoart, goed, wier, mei, goed idee, goed plan, goed sa, doocht, mei wol
        bad: ferkeard, flater, net wier, min idee, min plan, hoecht net, ûnsin
        strong: wis, wol, hielendal, seker, graach
        fine: gjin probleem, gjin beswier, neat op tsjin, gjin punt
        doubt: wit net, wit ik net, wit it net, ik wit it net, gjin miening, gjin idee, net witte, miskien, faaks, twivel, twivelje, hinget derfan ôf, hinget der fan ôf, net wis, begryp net, makket net út, makket my net út
        doubt: leit deroan, gjin foarkar, dreech te sizzen
        partly: bytsje, in bytsje, stikje, in stikje, lyts stikje, lyts bytsje, foar in part, somtiden, soms, in lyts stikje, in lyts bytsje, foar in diel, net altyd, sa no en dan
        explain: útlis, mear útlis, earst mear witte, mear ynfo, lis út
        skip: oerslaan, slach oer, leaver oerslaan
        skip: slaan mar oer, slach mar oer, slaan oer
        doubt: wyt ik net, wyt net, ik wit it net krekt, soe it net witte
        open: eartiids, wêrom net, wêrom ek net
        open: ja en nee
        aside: earlik sein
        agree: iens, mei iens, dermei iens, foar, foarstanner, bin foar, grien, fyn ik ek, terjochte
        disagree: net iens, netiens, net mei iens, net mei my iens, ûniens, mei ûniens, tsjin, tsjinstanner, bin tsjin, read, net terjochte
        livable: mei libje, libje, akseptearje, dermei libje, mei út de fuotten
        unlivable: net mei libje, net libje, ûnakseptabel
        difficult: mei muoite, muoite, ja mei muoite, dreech, as it moat, mei tsjinsin, mei wat muoite
        recognised: werken, werkenber, ken ik, krekt sa, my ek, ik ek, sa is it, meimakke, hjir ek
        unrecognised: ûnwerkenber, noait hân, noait meimakke, gjin lêst fan
        leave: tastimming, jou tastimming, mei wol, mei
        refused: wol net, wol ik net, wol gjin, wegerje
        unobjected: gjin beswier, gjin beswieren, akkoart, neat op tsjin, sûnder beswier
        objected: beswier, beswieren, wol beswier, net akkoart
        nothing: neat, nee, nea, gjin, gjin idee, wit ik net, ik wit it net, leaver net, neat ta te foegjen, alles is sein, nee neat
        disobjected: nee beswier

        filler: ik jo do wy bin is binne wie der dêr dêrmei hjir hjirmei mei dermei it in de dat dit dizze dy te no hear dus dan sa gewoan doch ek mar efkes tink fyn ha haw hat hie foar my myn ús us kin soe wol sil wurdt echt hiel tige
        filler: eins antwurd kar opsje nûmer kies keas jou hoi goeie dank oan mij fan as sis earlik sein oft oer
        filler: foarstel stelling wer
        reason: want omdat om't sadat om bygelyks oars
        condition: as mits salang útsein wannear behalven
        asks: wa wat hoe hokker wêrom wannear hoefolle
        inverted: mei is moat sil kloppet
        asks you: bist moatst kinst
        questioned: dat dit
        you: do jo
        asks or back: werom
        turn: mar hoewol allinnich lykwols
        mild: doch
        addition: mei
        courtesy: asjebleaft asjeblyft tige tank tank hear mar no efkes graach
        greeting: goeie, goeiendei, goejendei, goeie moarn, goeiemoarn, goeie middei, goeie jûn, hoi, moarn, hallo, ik bin der wer, bin der wer, dêr bin ik wer, ik bin werom
        resume: begjin, fierder, gean fierder, wer meidwaan, ik wol wer meidwaan
        negation: net gjin noait sunder neat nimmen nea
        softener: hielendal altyd alles oeral
        weight: hielendal hiel tige sa wis seker grif echt folslein
        mine: bin
        fragile: iens wier foar tsjin krekt mei read grien stikje soms bytsje graach
        exact: foar tsjin wier werken libje mei read grien
        real: lean stien wurk wurch

        end: lêst lêste ûnderoan efteroan
        begin: earst earste boppeoan foaroan foarop
        joiner: en ek mei as dan dêrnei earst lêst lêste
        either: of tusken
        list: allinnich nûmers opsjes beide twadde tredde earste belangrykste plak ein lêste fral leafst
        usually: meast faak gean altyd leafst leaver fral
        number aside: âld ungefear sifer dan rûn tegare krekt wenje hast stik in
        article: in, ien
        counted: jier kear minsken minuten prosint
        place aside: wenje wennet út doarp buert plak gemeente
        address: nûmer
        out of: fan op út
        points aside: kriget krije punt punten puntsje nei alle in
        everything: alles allegear
        number 0: nul
        number 1: ien, ientsje
        number 2: twa, twaen, twatsje
        number 3: trije, trijen
        number 4: fjouwer, fjouweren
        number 5: fiif, fiven
        number 6: seis, seizen
        number 7: sân
        number 8: acht
        number 9: njoggen
        number 10: tsien
        number 11: alve
        number 12: tolve
        number 13: trettjin
        number 14: fjirtjin
        number 15: fyftjin
        number 16: sechstjin
        number 17: santjin
        number 18: achttjin
        number 19: njoggentjin
        tens 20: tweintich
        tens 30: tritich
        tens 40: fjirtich
        tens 50: fyftich
        tens 60: sechstich
        tens 70: santich
        tens 80: tachtich
        tens 90: njoggentich
        number 100: hûndert, hundert
        half: heal, heale, oardel, oardeheal
        ordinal 1: earste, boppeste
        ordinal 2: twadde
        ordinal 3: tredde
        ordinal 4: fjirde
        ordinal 5: fyfde
        ordinal 6: seisde
        ordinal 7: sânde
        ordinal 8: achtste
        ordinal 9: njoggende
        ordinal 10: tsiende
        last one: lêste, ûnderste

        month 1: jannewaris
        month 2: febrewaris
        month 3: maart
        month 4: april
        month 5: maaie
        month 6: juny
        month 7: july
        month 8: augustus
        month 9: septimber
        month 10: oktober
        month 11: novimber
        month 12: desimber
        weekday 1: moandei, moandeitemoarn, moandeitejûn
        weekday 2: tiisdei, tiisdeitejûn
        weekday 3: woansdei, woansdeitejûn
        weekday 4: tongersdei, tongersdeitejûn
        weekday 5: freed, freedtejûn
        weekday 6: sneon, saterdei, sneontejûn
        weekday 7: snein, sneintejûn
        day 0: hjoed, hjoedtemoarn, fannemoarn, fannemiddei, fannejûn
        day 1: moarn, moarnejûn
        day 2: oaremoarn
        day -1: juster, justerjûn, justermiddei, justermoarn
        day -2: earjuster
        unit 1: dei, dagen
        unit 7: wike, wiken
        ago: lyn, ferlyn
        ahead: oer
        past: ôfrûne foarige lêste ferline
        coming: oare folgjende
        soonest: kommende oansteande dizze
        date aside: dei datum de e ste jûn middei
        date bound: foar nei oant sûnt
        hour: oere
        at: om

        command back: werom, foarige, foarige fraach, gean werom, in fraach werom, ik wol werom
        command skip: slaan mar oer, slach mar oer, slaan oer, oerslaan, slach oer, fraach oerslaan, folgjende, folgjende fraach, slach dizze oer
        command later: letter, skoft, letter fierder, no net, ik gean letter fierder, in oare kear
        command stop: stopje, ik stopje, ik wol stopje, hâld op, ôfmelde, stop mar, meld my ôf, hâld der mei op, ik hâld der mei op, skriuw my út
        command erase: wisk, wisk alles, wiskje, alles wiskje, wiskje alles, smyt alles fuort, wisk myn gegevens
        command human: kin ik in minske sprekke, mei ik in minske sprekke, kin ik ien sprekke, minske, in minske, ik wol in minske, ik wol in minske sprekke, ik wol ien sprekke, meiwurker
        command language: oare taal, taal feroarje
        command help: help, helpe, helpje, help my, hoe wurket dit, hoe wurket it
        command more time: mear tiid, ik wol mear tiid
        command contest: al dien, ik joech al antwurd, ik harkje leaver
        command privacy: wat bart der mei myn gegevens
        command who: wa, wa sjocht dit, wa lêst dit, wa bisto, wa binne jim, wa is dit
        change: feroarje, wizigje
        change phrase: antwurd feroarje, myn antwurd feroarje
        withdraw: werom lûke, weromlûke, ynlûke
        approve: akkoart, akkoart mei
        apart: apart, heart apart, bliuwt apart
        together: hiel, bliuwt hiel, heart byinoar
        tongue: taal
        between: fraach antwurd nûmer nei ik wol graach
        language nl: nederlânsk
        language fy: frysk
        language en: ingelsk
        language ar: arabysk
        language uk: oekraynsk
        language tr: turksk
        language pl: poalsk
        """)
}
