extension StopWords {
    static let frisian = """
        de it in 't 'n dy dat dit dizze hjir dêr der dan doe no ea noait nea altyd soms faak meast wer noch al
        ik do jo hy hja sy se wy jimme my dy him har ús jim syn sines myn dyn jins harren har sels elkoar inoar
        minske minsken immen nimmen wat neat alles elkenien elk elke guon in pear oare oaren oars sels
        en of mar want dus omdat om't trochdat sadat hoewol wylst as oft foardat neidat oant sûnt wannear
        wa wat wêr wêrom wêrtroch wêrmei wêryn wêrop wêrby wêrfan wêrfoar hoe hoefolle hokker hok
        yn op oan ôf by fan foar mei sûnder nei út oer ûnder boppe tusken tsjin te ta om rûn lâns troch fia de it per binnen bûten efter neist
        tidens neffens fanwege fanôf behalve nettsjinsteande
        tige hiel bot folle folop in protte protte in soad soad min mear minder meast minst genôch sa safolle krekt allinne allinnich ek hast
        sawat aardich frij wol net gjin ja nee no hear ris bygelyks fansels eins miskien foaral echt spitich gelokkich ommers dochs gewoan
        bin bist is wie wiene west wês ha haw hast hat hawwe hie hiene hân wurd wurdt wurde waard waarden wurden
        kin kinst kinne koe koene kinnen mei meie mocht mochten moat moatst moatte moast moasten wol wolle woe woene wolst
        sil silst sille soe soene hoecht hoege hoegde gean giet gong gongen gien kom komt komme kaam kamen kommen
        doch docht dogge die diene dien lit litte liet lieten bliuw bliuwt bliuwe bleau bleaun
        meitsje makket makke makken jou jout jaan joech joegen jûn krij kriget krije krige krigen krigen
        fyn fynt fine fûn fûnen tink tinkt tinke tocht wit witte wist wisten leau leaut hoopje hopet
        sjoch sjocht sjen seach seagen sjoen sis seit sizze sei seine sein liket lykje leit lizze stiet stean sit sitte
        belangryk graach leaver leafst goed goede better bêst bêste min minne grut grutte lyts lytse nij nije âld
        dêrom dêrtroch dêrmei dêrnei dêrby dêryn dêrop dêrfan dêrfoar hjirtroch hjirmei hjirby hjiryn hjirfan hjirfoar
        derby derop deryn derfan derfoar dermei derút deroan deroer hjoed moarn juster
        sokke sok sa'n beide allegear alle allinnich hielendal ienige bepaalde lykas
        twa trije fjouwer fiif earste twadde lêste folgjende kear kearen manier manieren dingen ding saken saak soarte
        """
}
