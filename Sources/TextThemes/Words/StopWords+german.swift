extension StopWords {
    static let german = """
        der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses diesen diesem jener
        jene jenes jenen jenem jeder jede jedes jeden jedem mancher manche manches manchen alle alles allen allem aller beide beiden einige einigen
        einiger mehrere mehreren viele vielen vieler viel wenig wenige wenigen weniger mehr meisten genug etwas nichts niemand jemand man mensch menschen leute selbst
        selber andere anderen anderer anderes anderem solche solchen solcher welche welcher welches welchen welchem
        ich du er sie es wir ihr mich mir dich dir ihn ihm ihnen uns euch sich mein meine meinen meinem meiner meines dein deine deinen deiner
        sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure euren eurer
        und oder aber denn doch sondern weil da dass daß damit obwohl während wenn falls bevor nachdem bis seit ob als wie sobald solange sowie
        wer was wo wohin woher warum weshalb wieso wann wem wen womit wodurch worauf wofür woran
        in im an am auf aus bei beim von vom vor zu zum zur mit ohne nach über unter zwischen gegen für durch um entlang innerhalb außerhalb
        hinter neben trotz wegen statt anstatt laut gemäß bezüglich ab je pro per ins ans aufs
        bin bist ist sind seid war warst waren wart gewesen sei seien wäre wären habe hast hat haben habt hatte hatten hätte hätten gehabt
        werde wirst wird werden werdet wurde wurden würde würden geworden worden kann kannst können könnt konnte konnten könnte könnten
        muss muß musst müssen müsst musste mussten müsste müssten soll sollst sollen sollte sollten will willst wollen wollte wollten
        darf dürfen durfte dürfte dürften mag mögen möchte möchten lassen lässt lässt läßt ließ gelassen gehen geht ging gegangen
        kommen kommt kam machen macht machte gemacht geben gibt gab gegeben bleiben bleibt blieb nehmen nimmt bekommen bekommt
        finde finden findet fand denke denken denkt glaube glauben glaubt weiß wissen sagen sagt sehe sehen sieht scheint stehen steht liegt liegen
        nicht nie niemals ja nein nur auch noch schon sehr so zu ganz gar eher etwa fast kaum immer oft manchmal meist meistens wieder bereits
        jetzt nun dann hier dort da heute morgen gestern bald später früher erst zuerst endlich eigentlich vielleicht wohl eben halt mal einfach
        wirklich natürlich leider gerne gern lieber besonders vor allem außerdem jedoch trotzdem deshalb daher darum also somit dadurch dafür dagegen
        dabei daran darauf daraus darin darüber davon dazu hierbei hierfür insbesondere zumindest mindestens ebenfalls ebenso zwar
        gut gute guten guter gutes besser beste besten schlecht schlechte groß große großen klein kleine kleinen neu neue neuen neuer neues alt
        wichtig wichtige zwei drei vier erste ersten zweite letzte nächste nächsten mal male art weise dinge sache sachen beispiel beispielsweise
        z b usw bzw ggf evtl ca
        """
}
