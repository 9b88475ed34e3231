/// Every fault, warning and hint this module knows, each with its code: the table that `explain` prints.
///
/// `MS01` YAML and shape, `MS02` references and flow, `MS03` texts, `MS04` questions, `MS05` conditions, `MS06` the honest start,
/// `MS07` consultation, standing, run data and rehearsal, `MS08` tables of residents. A code keeps its meaning for ever.
public enum DiagnosticCode: String, Sendable, CaseIterable {
    case syntax = "MS0101"
    case unknownKey = "MS0102"
    case wrongType = "MS0103"
    case missingKey = "MS0104"
    case unquotedTruth = "MS0105"
    case alias = "MS0106"
    case repeatedKey = "MS0107"
    case tooLarge = "MS0108"
    case tooDeep = "MS0109"
    case badID = "MS0110"
    case badVersion = "MS0111"
    case badValue = "MS0112"
    case nodeAction = "MS0113"

    case unknownNode = "MS0201"
    case unreachableNode = "MS0202"
    case deadEnd = "MS0203"
    case loopWithoutQuestion = "MS0204"
    case noEnd = "MS0205"
    case loopNeverReturns = "MS0206"
    case unknownFragment = "MS0207"
    case fragmentTwice = "MS0208"
    case lastEdgeConditional = "MS0209"
    case edgeNeverTaken = "MS0210"
    case unknownAnswer = "MS0211"
    case unknownStatements = "MS0212"
    case unknownPhase = "MS0213"
    case unknownField = "MS0214"
    case outsideLoop = "MS0215"
    case nestedFragment = "MS0216"
    case notALoop = "MS0217"
    case nameTaken = "MS0218"
    case unknownProposal = "MS0219"
    case sameSitting = "MS0220"

    case firstLanguageMissing = "MS0301"
    case languageMissing = "MS0302"
    case unknownLanguage = "MS0303"
    case template = "MS0304"
    case unknownFieldInText = "MS0305"
    case unknownAnswerInText = "MS0306"
    case misusedValue = "MS0307"
    case fragmentLanguage = "MS0308"
    case emptyText = "MS0309"
    case unreviewed = "MS0310"
    case longSentence = "MS0311"
    case longMessage = "MS0312"
    case hardWord = "MS0313"
    case manyParts = "MS0314"
    case tooLongToSend = "MS0315"
    case shownTooEarly = "MS0316"
    case cutByComment = "MS0317"

    case unknownKind = "MS0401"
    case missingOptions = "MS0402"
    case badBounds = "MS0403"
    case badTotal = "MS0404"
    case keyOfOtherKind = "MS0405"
    case consentOption = "MS0406"
    case repeatedSign = "MS0407"
    case specialWithoutConsent = "MS0408"
    case neverAsked = "MS0409"
    case shortTooLong = "MS0410"
    case notALanguage = "MS0411"
    case unknownOption = "MS0412"
    case labelOutside = "MS0413"
    case shareNeedsWords = "MS0414"
    case contributedOnce = "MS0415"
    case longLabel = "MS0416"
    case manyOptions = "MS0417"
    case repeatedLabel = "MS0418"
    case neverSkipped = "MS0419"
    case zeroNotOffered = "MS0420"
    case maybeSpecial = "MS0421"
    case neverCloses = "MS0422"
    case commandWord = "MS0423"

    case conditionSyntax = "MS0501"
    case conditionName = "MS0502"
    case conditionFunction = "MS0503"
    case conditionType = "MS0504"
    case conditionCost = "MS0505"
    case conditionNotTruth = "MS0506"
    case conditionArgument = "MS0507"
    case conditionOption = "MS0508"
    case conditionTooEarly = "MS0509"
    case conditionSkipped = "MS0510"
    case countedRule = "MS0511"
    case groupRule = "MS0512"
    case countHidden = "MS0513"
    case constantWait = "MS0514"

    case startBot = "MS0601"
    case startHost = "MS0602"
    case startDecider = "MS0603"
    case startOpen = "MS0604"
    case startDuration = "MS0605"
    case startPrivacy = "MS0606"
    case startStop = "MS0607"
    case languageLate = "MS0608"

    case phaseOrder = "MS0701"
    case deadlineField = "MS0702"
    case shareOutside = "MS0703"
    case otherKindNeeded = "MS0704"
    case runMissing = "MS0705"
    case runValue = "MS0706"
    case unknownTimeZone = "MS0707"
    case fieldsDiffer = "MS0708"
    case tooManyPhases = "MS0709"
    case phaseWays = "MS0710"
    case liveField = "MS0711"
    case notLive = "MS0712"
    case acceptPerNeed = "MS0713"
    case otherSort = "MS0714"
    case neverPut = "MS0715"
    case neverKept = "MS0716"
    case fewReaders = "MS0717"
    case unreachablePhase = "MS0718"
    case endsEarly = "MS0719"
    case neverFilled = "MS0720"

    case populationColumns = "MS0801"
    case populationCell = "MS0802"
    case populationValue = "MS0803"
}

extension DiagnosticCode {
    /// Whether a dialogue with it can run.
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        /// Advice: what residents read could be easier, or fit more channels. It never spoils a check.
        case hint
        /// The dialogue runs, and something in it is most likely not meant.
        case warning
        /// The dialogue cannot run.
        case error

        /// A hint is less than a warning, a warning less than an error.
        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Only errors keep a dialogue from running.
    public var severity: Severity {
        switch self {
        case .unreachableNode, .languageMissing, .fragmentLanguage, .unreviewed, .neverAsked, .conditionOption, .neverPut, .neverKept:
            .warning
        case .startBot, .startHost, .startDecider, .startOpen, .startDuration, .startPrivacy, .startStop, .languageLate: .warning
        case .sameSitting, .tooLongToSend, .shownTooEarly, .repeatedLabel, .neverCloses, .conditionTooEarly, .unreachablePhase,
            .zeroNotOffered, .cutByComment, .commandWord, .constantWait, .neverFilled:
            .warning
        case .longSentence, .longMessage, .hardWord, .manyParts, .longLabel, .manyOptions: .hint
        case .neverSkipped, .maybeSpecial, .conditionSkipped, .countHidden, .fewReaders, .endsEarly: .hint
        default: .error
        }
    }
}
