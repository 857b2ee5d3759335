using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers.Orders;

/// <summary>To hand out what is secret: passwords, lists, files, code. The bot has none of it. Key words ("export customer data") order nothing.</summary>
internal static partial class HandingOut
{
    private const string Verbs = "(send|show|give|forward|mail|hand|print|list|dump|reveal|export|leak|paste|attach|provide|tell|output|fetch|read out)";

    /// <summary>How far behind the order its object may be: "show me the password rules".</summary>
    private const int Behind = 20;

    public static bool IsIn(string text) =>
        (Secrets().Match(text) is { Success: true } order && !Rules().IsMatch(text[order.Index..Math.Min(text.Length, order.Index + order.Length + Behind)])) || Lists().IsMatch(text);

    [GeneratedRegex(
        @"(" + OrderWords.Now + @"|\b(can|could|will|would) you (please )?)" + Verbs + @"( me| us| out| over)? (me |us |the |all |every |each |full |complete |whole |entire |a list of |our |a copy of |today's |current )+([a-z'-]+ ){0,4}"
        + @"(salar(y|ies)|reports? filed|formula|passwords?|passcodes?|customer list|case files?|source code|api (keys?|tokens?)|private keys?|door codes?|access codes?|wi-?fi (keys?|passwords?)|credentials|bank (accounts?|balance)|account numbers?|database|unpublished [a-z]+|(employee|customer|patient|client|personnel) (records|files|data))\b"
        + @"|\bwhat('s| is) the (current )?(door|alarm|safe|access|entry) code\b|\bneed the (wi-?fi|admin|root|door|master|database) (key|password|code)\b.{0,40}\bwhat is it\b|\bshow me the (actual|real) (one|password)\b",
        OrderWords.Plainly)]
    private static partial Regex Secrets();

    [GeneratedRegex(
        @"(" + OrderWords.Now + @"|\b(can|could|will|would|just) you (please )?)" + Verbs + @"( me| us)? (out )?(the |a |all |every |full |complete |whole )*(list |names |addresses |phone numbers |salaries |records |files |data )(of |on )?(all |every |each |our |the |my )*(clients?|customers?|patients?|employees?|colleagues?|co-?workers?|staff|members?|reporters?|users?|people|suppliers?|directors?|managers?)\b"
        + @"|" + OrderWords.Now + Verbs + @"( me| us)? (out )?(all |every |each |our |the )+(clients?|customers?|patients?|employees?|colleagues?|co-?workers?|reporters?) (that|who|behind|in|with|of)\b",
        OrderWords.Plainly)]
    private static partial Regex Lists();

    // "Show me the rules for customer data" asks for rules.
    [GeneratedRegex(@"\b(polic(y|ies)|rules?|guidelines?|guidance|periods?|procedures?|process|requirements?|sections?|standards?|instructions|steps|overview|owners?)\b", OrderWords.Plainly)]
    private static partial Regex Rules();
}
