using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers.Orders;

/// <summary>To tell of a colleague what is nobody else's business: pay, address, illness, marks, who reported. Policies say what may be told and not what is so.</summary>
internal static partial class PryingIntoPeople
{
    private const string Who =
        "(" + OrderWords.Name + "|" + OrderWords.Colleague + "( " + OrderWords.Name + ")?|(our|the) (new )?" + OrderWords.Title + "|he|she|the (others|developers|managers|directors|trainees|interns))( (in|from|of|on) [a-z ]{1,30})?";

    /// <summary>What befalls a person.</summary>
    private const string Private =
        "(put on (a |an |the )?(pip|performance|leave|probation|notice|final|warning)|fired|sacked|let go|laid off|demoted|promoted|suspended|disciplined|dismissed|reprimanded|given notice"
        + "|passed over|under investigation|investigated|accused|arrested|pregnant|(off |on )?sick( leave)?|ill|diagnosed|divorced|married|in rehab)";

    private const string Fact =
        "(home |private |personal )?(address|phone|mobile|cell|number|e-?mail|salar(y|ies)|pay|wage|bonus|diagnosis|illness|medical|rating|review|age|birthday|date of birth|bank (details|account|balance)|marital status|religion)";

    public static bool IsIn(string text) => Earns().IsMatch(text) || Befell().IsMatch(text) || Belongs().IsMatch(text) || Lists().IsMatch(text) || Reported().IsMatch(text);

    [GeneratedRegex(
        @"\bhow much (does|do|did|is|was|will) " + Who + @" (earn|earns|earned|make|makes|paid|get paid|get|got)\b|\bwhat (does|do|did) " + Who + @" (earn|get paid|weigh|suffer from)\b"
        + @"|\b(what|which) (salar(y|ies)|pay|bonus|raise|rating|grade|score|mark|illness|disease|diagnosis|condition) (each|every|does|do|did|has|is|was|the) (" + Who + @"|of (the|my|our)|developers|others|directors|managers|colleagues?|(he|she) )"
        + @"|\bhow old (is|are) (" + Who + @")\b",
        OrderWords.Plainly)]
    private static partial Regex Earns();

    [GeneratedRegex(
        @"\b(is|was|has|did|were|why) (" + OrderWords.Name + "|" + OrderWords.Colleague + @"|he|she)( (on|in|from|of) ((my|our|the) )?([a-z]+ )?[a-z]+)? (been |get |got |getting |being )?" + Private + @"\b"
        + @"|\bwhy (was|is|did|has) (he|she|" + OrderWords.Name + @") (on |off |away|absent)",
        OrderWords.Plainly)]
    private static partial Regex Befell();

    [GeneratedRegex(
        @"\b(?-i:[A-Z])[a-z]+ (?-i:[A-Z])[a-z]+'s " + Fact + @"\b|\b(what('s| is| was)|where does|tell me|give me|send me|show me|i need|need) (" + OrderWords.Name + "|our [a-z ]{2,30}|" + OrderWords.Colleague + @")'s (last |current |latest )?((home|private|personal) (address|mobile|phone|number|e-?mail)|salary|bonus|pay|diagnosis|illness|rating|birthday|age|bank details)\b"
        + @"|((" + OrderWords.Now + @"|\b(can|could) you )(give|tell|send|show|get|find|share)( me| us)? |\bi need )(the |his |her |their )(home|private|personal) (address|phone|mobile|cell|number|e-?mail)[a-z ,]{0,60}\b(of|for) (?-i:[A-Za-z])"
        + @"|" + OrderWords.Now + @"(tell|give|show|send|list)( me| us)? (what |which |the |all )*salar(y|ies)\b",
        OrderWords.Plainly)]
    private static partial Regex Belongs();

    [GeneratedRegex(
        @"\b(who|which people|which colleagues|which co-?workers|anyone|anybody|people|everyone|everybody) (on|in|from) my (team|department|group|office) (who )?((has|have|had) (been|reported|filed|had|taken|got)|was|were|earns?|got|reported|filed|took|is (on|off|sick|pregnant|leaving))\b"
        + @"|" + OrderWords.Now + @"(list|name|show me|give me|tell me)( me| us)? (all |every |the |of )*(everyone|everybody|names|people|colleagues|co-?workers|employees|staff)( (in|on|from|of) (my|our|the) [a-z]+)? (who|that|with)\b"
        + @"|\b(list|give me|tell me|show me|i want|i need) (all )?(their|the|all) names\b|\bnames of (everyone|everybody|all|those|the (people|colleagues|employees)) (who|that|in)\b|\bwhich of (my|our|the) (colleagues|co-?workers|team ?mates|people) (have|has|had|is|are|was|were|used|took|take|failed|got|get|earns?|reported|filed)\b",
        OrderWords.Plainly)]
    private static partial Regex Lists();

    [GeneratedRegex(@"\bwho (has |had |was it that )?(reported|denounced|snitched on|ratted on|accused|blew the whistle on|complained about|filed (a|the) (report|complaint) (about|against)) (me|him|her|us|my|the case|our)\b", OrderWords.Plainly)]
    private static partial Regex Reported();
}
