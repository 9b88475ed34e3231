extension StopWords {
    static let english = """
        a an the this that these those here there then now when where why how what which who whom whose whether
        i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us our ours ourselves
        they them their theirs themselves people person persons one ones someone somebody anyone anybody everyone everybody nobody none something anything everything
        nothing each every either neither both all some any many much more most few fewer less least several other others another such same own
        and or but nor so yet because although though while if unless until since than as
        of in on at by for with without about against between among into onto through during before after above below over under to from up down
        out off near within across behind beyond toward towards along around upon per via
        am is are was were be been being have has had having do does did doing done will would shall should can could may might must ought
        go goes going went gone get gets getting got make makes making made let lets come comes came give gives gave given take takes took taken
        keep keeps kept put puts seem seems seemed want wants wanted need needs needed use used using
        think thinks thought feel feels felt believe believes say says said know knows knew see sees saw seen look looks like likes find found
        not no yes don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't shouldn't haven't hasn't hadn't ain't
        i'm i've i'd i'll you're you've you'll you'd he's she's it's we're we've we'll they're they've they'll that's there's what's let's
        very really quite rather too also just only even still again ever never always often sometimes usually already almost enough perhaps
        maybe however therefore instead else otherwise actually especially simply well able
        good better best bad worse worst great big small large little new old important important lot lots bit kind sort thing things way ways
        would'd us two three first second last next number example etc today
        """
}
