using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>The words that a proof turns on. All lists are closed: what stands in none of them has to stand in the evidence, letter for letter.</summary>
internal static class ProofWords
{
    /// <summary>Of no weight in telling why a sentence failed.</summary>
    private static readonly FrozenSet<string> Fillers = Set("a an that also");

    /// <summary>May be put in at the border of a cell of a table, where the table says them by its lines.</summary>
    private static readonly FrozenSet<string> Joints = Set("is are for in and");

    /// <summary>May stand before a heading at the beginning of a sentence. "Under 5 years" is another matter than "5 years", and "with approval" another than "approval".</summary>
    private static readonly FrozenSet<string> Introductions = Set("for on");

    private static readonly FrozenSet<string> Negations = Set(
        """
        not no never none nobody nothing nowhere neither nor without cannot except unless instead rather refrain avoid stop refuse refuses fail fails failed lack lacks hardly rarely barely
        seldom few little prohibited forbidden banned forbid forbids prohibit prohibits illegal unlawful deny denies denied void excluding excluded exempt exempted unauthorized impossible
        exemption exemptions disallowed unacceptable inappropriate improper don'ts donots
        """);

    /// <summary>What stands under such a heading may be the opposite of what is to be done, or hold no longer.</summary>
    private static readonly FrozenSet<string> Doubtful = Set(
        """
        mistake mistakes misconduct myth myths wrong violation violations breaches offence offences offense offenses old former previous past example examples warning warnings attack attacks attacker
        attackers scam scams trick tricks misuse abuse bad proposed planned longer
        """);

    private static readonly FrozenSet<string> Verbs = Set(
        """
        is are was were has have must shall should may might can could will would do does needs need gets get goes go keeps decides decide tells tell asks ask gives give holds hold takes take
        applies apply approves approve belongs belong uses use enters enter opens open closes close ends end starts start stays stay keep send report store lock call put write choose pick check
        """);

    /// <summary>With these begins a subject of its own.</summary>
    private static readonly FrozenSet<string> Subjects = Set("the a an you we your our every everyone everybody nobody employees managers contractors staff guests");

    /// <summary>Hardly a line of English does without them, and other languages do.</summary>
    private static readonly FrozenSet<string> English = Set("the and you your to are must may not with from our that this who when does donot for be it of nobody has have");

    private static readonly FrozenSet<string> Pointers = Set("his her here there both neither each either same latter former 1 one ones other others above below following then else too also");

    private static readonly FrozenSet<string> Duties = Set(
        """
        must shall should may might can could would will need needs needed required obliged obligation ought allowed permitted free welcome entitled mandatory optional voluntary
        compulsory liable authorized authorised approved cleared confirmed guaranteed ok fine acceptable
        """);

    private static readonly FrozenSet<string> Permissions = Set(
        """
        may can could might allowed permitted free welcome entitled acceptable fine ok enough suffices approval approvals approve approves approved consent permission agree agrees agreed agreement
        sign signs signed need needs required only except unless but nobody no none nothing both either neither between yes
        """);

    private static readonly FrozenSet<string> Limits = Set(
        """
        if when whenever unless except only until till before after while during without provided where wherever within latest earliest least most upto beyond other than outside inside abroad
        approval approve approves approved permission consent agree agrees agreed sign signs signed agreement but however yet though although long case unlike subject even otherwise
        beforehand first advance once solely exclusively just under above below over alone whether depending
        """);

    private static readonly FrozenSet<string> Quantities = Set(
        """
        all any every each always most some many several both either more less fewer often usually normally sometimes generally typically mostly nearly almost about roughly
        everyone everybody anyone anybody someone somebody everything anything something whoever whatever whole entire full fully completely immediately better worse best faster sooner later
        longer shorter higher lower possibly probably perhaps certainly definitely automatically
        """);

    private static readonly FrozenSet<string> Dates = Set(
        """
        january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec
        mon tue wed thu fri sat sun today tomorrow yesterday weekend weekends tonight morning afternoon evening midnight noon
        """);

    private static readonly FrozenSet<string> Countings = Set(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth half quarter dozen hundred thousand million twice double triple thrice thirteen fourteen sixteen seventeen eighteen nineteen seventy eighty
        week weeks weekly day days daily hour hours hourly minute minutes month months monthly year years yearly annually annual fortnight percent euro euros dollar dollars pound pounds working business calendar
        """);

    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["e-mail"] = "email",
        ["e-mails"] = "emails",
        ["%"] = "percent",
        ["authorised"] = "authorized",
        ["unauthorised"] = "unauthorized",
        ["organisation"] = "organization",
        ["no-one"] = "nobody",
        ["can't"] = "cannot",
        ["won't"] = "willnot",
        ["shan't"] = "shallnot",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsFiller(string key) => Fillers.Contains(key);

    public static bool IsJoint(string key) => Joints.Contains(key);

    public static bool Introduces(string key) => Introductions.Contains(key);

    public static bool Denies(string key) => Negations.Contains(key) || (key.Length > 3 && key.EndsWith("not", StringComparison.Ordinal));

    public static bool Obliges(string key) => Duties.Contains(key);

    /// <summary>Beside these no clause may be left out: it may be what they hang on.</summary>
    public static bool Permits(string key) => Permissions.Contains(key);

    public static bool HangsOn(string key) => Permits(key) || Denies(key);

    public static bool IsLimit(string key) => Limits.Contains(key);

    /// <summary>Whether it may ever stand in a proved sentence without standing in its evidence.</summary>
    public static bool IsAddable(string key) => IsJoint(key) || Introduces(key) || key is "a" or "an" or "the" or "you" or "mustnot";

    /// <summary>Says that something holds only then.</summary>
    public static bool Conditions(string key) => key is "if" or "when" or "whenever" or "unless" or "until" or "only" or "except" or "provided" or "while" or "without" or "before" or "after";

    public static bool Doubts(string key) => Doubtful.Contains(key);

    public static bool HasSubject(string key) => Subjects.Contains(key);

    public static bool IsEnglish(string key) => English.Contains(key);

    public static bool Points(string key) => Pointers.Contains(key);

    /// <summary>Whether these words are a sentence of their own, and no mere name of a thing.</summary>
    public static bool Say(IEnumerable<ProofToken> words) => words.Any(word => Verbs.Contains(word.Key) || Denies(word.Key));

    public static bool Measures(string key) => Quantities.Contains(key);

    public static bool IsDate(string key) => Dates.Contains(key);

    public static bool Counts(string key) => Countings.Contains(key);

    public static bool RefersBack(string key) => key is "it" or "they" or "this" or "these" or "those" or "he" or "she" or "that" or "them" or "its" or "their" or "such";

    /// <returns>"It's" as "it" and "is"; <see langword="null"/> for all other words: "the company's" is no "company is".</returns>
    public static (string Whole, string Verb)? Contracted(string key) => key switch
    {
        "it's" => ("it", "is"),
        "that's" => ("that", "is"),
        "you're" => ("you", "are"),
        "they're" => ("they", "are"),
        "we're" => ("we", "are"),
        "you'll" => ("you", "will"),
        "it'll" => ("it", "will"),
        "you've" => ("you", "have"),
        _ => null,
    };

    public static string Spell(string lower)
    {
        if (Spellings.TryGetValue(lower, out var spelled)) return spelled;
        if (lower.Length > 3 && lower.EndsWith("n't", StringComparison.Ordinal)) return $"{lower[..^3]}not";

        return lower is not ("a" or "an") && NumberWords.Of(lower) is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : lower;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
