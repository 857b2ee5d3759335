using System.Collections.Frozen;

namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>How questions begin, and how people say that something is only supposed.</summary>
internal static class QuestionWords
{
    /// <summary>Said before one comes to the point.</summary>
    public static readonly FrozenSet<string> Preamble = Set(
        "hi hello hey hiya dear bot policybot please ok okay so well um uh er sorry and also then just quick hmm oh yes btw");

    public static readonly FrozenSet<string> Openers = Set(
        """
        what whats how hows when where wheres who whos whom whose which why
        can cant could couldnt may might must shall should shouldnt would wouldnt will wont
        do does dont doesnt did didnt is isnt are arent am was wasnt were has hasnt have had
        explain describe define list tell
        """);

    public static readonly IReadOnlyList<string> Phrases =
    [
        "i wonder", "i was wondering", "im wondering", "i am wondering", "wondering",
        "i want to know", "i need to know", "i would like to know", "id like to know", "i want to understand", "i want to ask", "i wanted to ask", "i need to ask",
        "i would like to ask", "id like to ask", "i have a question about", "i have a question on", "question about", "question on", "question",
        "need to know", "want to know", "like to know", "show me", "looking for", "im looking for", "i am looking for", "i cannot find", "i cant find",
        "anyone know", "any rule", "any policy", "im not sure if", "im not sure whether", "im not sure how", "not sure how", "not sure if", "not sure whether", "not sure what",
        "im unsure", "i am unsure", "i dont know how", "i dont know what", "i dont know whether", "i dont know if", "i do not know how", "i do not know what",
    ];

    public static readonly FrozenSet<string> Suppositions = Set(
        "if whether suppose supposing imagine assume assuming hypothetically hypothetical theoretically unless when whenever once example eg");

    public static readonly IReadOnlyList<string> SuppositionPhrases = ["lets say", "let us say", "in case", "in the event", "in theory", "for instance", "say someone", "say a colleague", "say i "];

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
