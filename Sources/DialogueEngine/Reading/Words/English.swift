extension WordTable {
    static let english = WordTable(
        "en",
        """
        yes: yes, yess, yeah, yep, yup, yea, yas, ye, sure, of course, certainly, absolutely, definitely, y, go ahead, think so, yes please, ok, okay, sure thing, by all means, obviously, for sure, why not, suppose so, guess so
        yes: no doubt, no brainer, exactly, precisely, indeed
        no: rather you didnt, id rather not, would rather not, prefer not, id prefer not, prefer not to, no, noo, nah, nope, n, dont think so, do not think so, not at all, rather not, certainly not, absolutely not, definitely not, of course not, not really, never, no thanks, no way, no thank you, hell no, not a chance
        good: correct, right, true, fine, good idea, all good, thats right, looks good, good, great idea, good plan, accurate, perfect
        bad: not what i said, not what i meant, didnt say that, wrong, false, incorrect, untrue, bad idea, terrible idea, inaccurate, nonsense, rubbish, not ok
        strong: totally, fully, completely, entirely, strongly
        fine: no problem, no objection, no objections, fine by me, fine with me, no worries, ok with me
        doubt: rather not say, prefer not to say, would rather not say, think about it, thinking about it, need to think, dont know, do not know, dunno, idk, no opinion, not sure, no idea, neutral, unsure, pass, maybe, perhaps, it depends, depends, undecided, cant say, dont understand, do not understand, neither, dont care
        doubt: do not care, no clue, no preference, not certain, hard to say, cant decide, on the fence, either way, could be, who knows, dont get it, havent decided, no strong opinion
        partly: a bit, bit, partly, partially, a little, little bit, sometimes, somewhat, in part, not always, a little bit, kind of, kinda, sort of, sorta, to some extent, half, now and then, occasionally
        explain: more info, more information, explain, tell me more, explanation
        skip: skip, skip it, skip this one, id rather skip
        aside: to be honest, if you ask me, to be fair, in all honesty
        open: live without, used to, only if, only when, no difficulty, without difficulty, no trouble
        open: yes and no, no and yes, yeah right, yes wait, ok wait, wait, hold on, hang on
        agree: couldn t agree more, couldnt agree more, could not agree more, can t agree more, cant agree more
        agree: green, for, agree, agreed, im for, support, in favour, in favor, all for, am for, im in, back this
        disagree: red, disagree, disagreed, oppose, opposed, against, anti, object
        livable: live with it, live with that, live with this, accept, acceptable, live with, put up with, workable, tolerable
        unlivable: unacceptable, unworkable, intolerable
        difficult: hard, hard for me, its hard, tough, not easy, not easily, with difficulty, yes with difficulty, difficult, if i must, barely, if i have to, reluctantly, grudgingly, just about, hardly easy
        recognised: recognise, recognize, same here, me too, recognisable, recognizable, been there, know this, know that feeling, familiar, rings a bell, relate
        unrecognised: never happened, unfamiliar, unrecognisable
        leave: consent, you may, allowed, permission, you can
        refused: change it, dont want, do not want, refuse, dont consent, do not consent
        unobjected: no objection, no objections, no problem
        objected: objection, objections, i object, object
        nothing: nothing, no, none, na, n a, not applicable, no idea, don't know, i don't know, rather not, nothing to add, no nothing, nothing else
        disobjected: no i object

        filler: i we you am im is are was there here it its that this the a an to with on in by so just well also too even think thats have has had for me my us our can could would will shall do does did really very
        filler: quite actually answer choice option number pick choose take give hello hi hey please pls thanks thank or honestly personally statement plan proposal idea of from according let say goes then still
        filler: think feel guess believe must be been dear madam sir regards cheers mate ive ill id would i'd like go going want vote pick i'm we're theyre at
        filler: he she they read neat mean meant lol haha mate bro dude btw tbh imo imho
        reason: because cause since bcs cuz coz as due otherwise
        condition: unless if except when provided providing
        asks: who what how which why when
        inverted: is may can should must are am do does could
        questioned: it that this i we
        you: you
        turn: but although though however only
        link: that
        addition: with
        courtesy: actually please pls thanks thank you now plz thx cheers
        greeting: hi, hello, hey, hi there, hello there, good morning, good afternoon, good evening, hiya, im back, i am back, back again, here i am, hello again, morning
        resume: start, begin, continue, go on, resume, join again, i want to join again, unstop
        correction: no i mean, no i meant, i mean, i meant, sorry i meant
        negation: not dont doesnt didnt isnt arent cant cannot wont wouldnt never without nothing none except aint wasnt couldnt shouldnt havent hardly nor
        softener: fully entirely completely always quite everything totally
        weight: really fully entirely completely totally strongly very extremely quite always so definitely absolutely wholeheartedly 100
        mine: i am im
        fragile: right good fine true wrong green red for against y n bit pass ok half familiar relate object support neutral
        exact: green allowed accept object maybe right wrong false never sure true fine good pass correct incorrect untrue acceptable unacceptable against objection workable unworkable accurate inaccurate familiar unfamiliar
        real: content past last full spoke reuse more mode move note only holy degree greed said says sale same agreement disagreement later latter yet house horse work world walk talk three there their

        end: last bottom finally lastly least
        begin: first top most
        joiner: and plus also then comma first last with finally lastly next followed by
        either: or between either
        list: only just numbers options both second third first fourth important place especially
        usually: usually mostly often always go come take mainly
        number aside: solid strong weak young nice good just about circa roughly approximately out house there together exactly exact around score live family yes say nearly almost
        article: a, one
        counted: times mins min minutes old people persons person percent
        place aside: live lives living from near village town city district neighbourhood centre
        address: number
        out of: out of from
        points aside: gets get goes go point points pts pt for to a all each
        everything: all everything
        number 0: zero, nil
        number 1: one
        number 2: two, tow
        number 3: three
        number 4: four
        number 5: five
        number 6: six
        number 7: seven
        number 8: eight
        number 9: nine
        number 10: ten
        number 11: eleven
        number 12: twelve
        number 13: thirteen
        number 14: fourteen
        number 15: fifteen
        number 16: sixteen
        number 17: seventeen
        number 18: eighteen
        number 19: nineteen
        tens 20: twenty
        tens 30: thirty
        tens 40: forty, fourty
        tens 50: fifty
        tens 60: sixty
        tens 70: seventy
        tens 80: eighty
        tens 90: ninety
        number 100: hundred
        half: half
        ordinal 1: first, 1st
        ordinal 2: second, 2nd
        ordinal 3: third, 3rd
        ordinal 4: fourth, 4th
        ordinal 5: fifth, 5th
        ordinal 6: sixth, 6th
        ordinal 7: seventh, 7th
        ordinal 8: eighth, 8th
        ordinal 9: ninth, 9th
        ordinal 10: tenth, 10th
        ordinal 12: twelfth
        ordinal 20: twentieth
        ordinal 30: thirtieth
        last one: last

        month 1: january
        month 2: february
        month 3: march
        month 4: april
        month 5: may
        month 6: june
        month 7: july
        month 8: august
        month 9: september, sept
        month 10: october
        month 11: november
        month 12: december
        weekday 1: monday, mon
        weekday 2: tuesday, tue, tues
        weekday 3: wednesday, wed
        weekday 4: thursday, thu, thurs
        weekday 5: friday, fri
        weekday 6: saturday, sat
        weekday 7: sunday, sun
        day 0: today, tonight
        day 1: tomorrow
        day -1: yesterday, last night, last evening
        day -2: day before yesterday
        day 2: day after tomorrow
        unit 1: day, days
        unit 7: week, weeks
        ago: ago
        ahead: in
        past: last past previous
        coming: next
        soonest: coming this
        date aside: works okay works work fine day date the of th st nd rd evening morning afternoon night
        date bound: before after until till since by
        hour: oclock am pm
        at: at around

        command back: back, go back, previous, previous question, one back, take me back, go back one, can i go back, i want to go back
        command skip: id rather skip this one, rather skip this one, rather skip, skip, skip question, skip this, skip this question, next, next question, skip it, pass on this one, skip this one, can i skip this, id rather skip, i want to skip this, can we skip this one
        command later: later, pause, not now, continue later, ill do it later, i will do it later, do this later, maybe later, another time, no time now, in a bit
        command stop: stop, quit, unsubscribe, stop it, stop this, i want to stop, stop sending, stop messaging me, stop texting me, stop sending me messages, opt out, optout, sign me off, leave me alone, no more messages
        command stop: i quit, im done stop, stop sending messages, please stop, cancel subscription, take me off the list, take me off this list, remove me from the list, remove me from this list, stop now, im out
        command erase: erase, erase all, erase everything, erase my data, delete my data, delete everything, delete all my data, remove my data, forget me, erase my answers, delete my answers, delete all, wipe everything
        command erase: erase all my data, wipe my data, remove all my data, delete everything about me
        command human: human, a human, talk to a human, speak to a human, i want a human, i want to talk to a human, i want to speak to a human, can i talk to someone, can i speak to someone, real person, a real person
        command human: talk to someone, speak to someone, i want to talk to someone, i want to talk to a person, i want to speak to a person, talk to a person, call me, can someone call me, can i talk to a human, can i speak to a human
        command human: i need a human, i want to speak to someone, can i talk to a real person, get me a human, talk to a real person, speak to a real person
        command language: other language, change language, another language, different language, switch language
        command help: help, help me, i need help, how does this work, how does it work, what do i do, what should i do, what can i type, i dont know how this works
        command more time: more time, i need more time
        command contest: already done, i did answer, i prefer to listen
        command privacy: privacy, privacy statement, my privacy, what happens with my data, what happens to my data, what do you do with my data, what about my privacy, is this anonymous, privacy policy, is this private
        command who: who, who sees this, who reads this, who are you, who is this, whos this, who is behind this, who will read this, who can see this, who will see this, who runs this, who is asking, who is asking this
        change: change, edit, amend
        change phrase: change answer, change my answer, i want to change my answer, edit my answer, edit answer, correct my answer
        withdraw: withdraw, retract
        approve: approve
        apart: apart, stands apart, stays apart
        together: whole, stays whole, belongs together
        tongue: language
        between: letter i want would like can the a question answer number to my q in into
        language nl: dutch
        language fy: frisian
        language en: english
        language ar: arabic
        language ti: tigrinya
        language uk: ukrainian
        language tr: turkish
        language pl: polish
        """)
}
