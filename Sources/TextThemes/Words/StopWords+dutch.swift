extension StopWords {
    static let dutch = """
        de het een 't 'n der den des dit dat deze die daar hier er dan toen nu ooit nooit altijd soms vaak meestal weer nog al alweer reeds
        ik jij je u hij zij ze wij we jullie hen hun haar hem mij me ons onze jou jouw uw mijn m'n z'n d'r zijn zich zichzelf mezelf elkaar
        mens mensen iemand niemand iets niets alles iedereen ieder iedere elk elke sommige enkele velen anderen ander andere anders zelf zelfs
        en of maar want dus omdat doordat zodat opdat hoewel ofschoon terwijl als indien tenzij mits voordat nadat totdat sinds wanneer
        wie wat waar waarom waardoor waarmee waarin waarop waarbij waarvan waarvoor hoe hoeveel welk welke
        in op aan af bij van voor met zonder naar uit over onder boven tussen tegen tot te ter ten om rond langs door via per binnen buiten
        achter naast tijdens volgens wegens vanwege qua vanaf vanuit behalve ondanks richting omtrent
        erg heel zeer veel weinig meer minder meest minst genoeg te zo zoveel even net juist slechts alleen ook bijna ongeveer best vrij tamelijk
        steeds eerst later straks gewoon eigenlijk misschien wellicht vooral echt natuurlijk helaas gelukkig namelijk immers toch wel niet geen
        ja nee nou hoor eens maar ofzo enzo enzovoort etc bijvoorbeeld bv dat's
        ben bent is was waren geweest wees zijnde heb hebt heeft hebben had hadden gehad word wordt worden werd werden geworden
        kan kun kunt kunnen kon konden gekund kunne mag mogen mocht mochten moet moeten moest moesten wil wilt willen wilde wilden wou gewild
        zal zul zult zullen zou zouden hoef hoeft hoeven hoefde ga gaat gaan ging gingen gegaan kom komt komen kwam kwamen gekomen
        doe doet doen deed deden gedaan laat laten liet lieten gelaten blijf blijft blijven bleef bleven gebleven
        maak maakt maken maakte maakten gemaakt geef geeft geven gaf gaven krijg krijgt krijgen kreeg kregen gekregen
        vind vindt vinden vond vonden gevonden denk denkt denken dacht dachten gedacht weet weten wist wisten geloof gelooft hoop hoopt
        zie ziet zien zag zagen gezien zeg zegt zeggen zei zeiden gezegd lijkt lijken leek ligt liggen staat staan zit zitten
        mening vinden belangrijk graag liever liefst goed goede beter beste slecht slechte slechter groot grote klein kleine nieuw nieuwe oud
        daarom daardoor daarmee daarna daarbij daarin daarop daarvan daarvoor hierdoor hiermee hierbij hierin hiervan hiervoor hierop
        erbij erop erin ervan ervoor ermee eruit eraan erover erdoor ernaar vandaag morgen gisteren
        bepaald bepaalde zoals zodra totaal helemaal geheel enige enigszins dergelijke zulke zo'n beide allemaal alle allen aantal
        twee drie vier vijf eerste tweede laatste volgende keer keren manier manieren dingen ding zaken zaak soort
        """
}
