using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.TestKit;

/// <summary>An answer that a model wrote, in two sentences, as the conversation hands it to a channel.</summary>
internal static class AWrittenReply
{
    public const string Question = "May I send the price list?";

    public static readonly NumberedSentence First = new("You may send it under a signed agreement [draft_1] only.", [1]);
    public static readonly NumberedSentence Second = new("Its owner approves it first.", [1, 2]);

    /// <summary>Begins the card of the whole answer.</summary>
    public const string Heading = "In short";

    public static Reply Whole() => Reply.Of(CardFrame.Of(Heading, [CardText.Quote("Only under a signed agreement.")])) with
    {
        Question = Question,
        Answer = new AnswerNotes
        {
            Citations = [Place("Sharing"), Place("Ownership"), Place("Not in the text")],
            IsWrittenByModel = true,
            Written = [First, Second],
            Feedback = new Dictionary<string, string> { ["ticket"] = "t1", [Verbs.QuestionField] = Question },
        },
    };

    /// <summary>Writes it sentence by sentence.</summary>
    /// <param name="seen">Ends when the text so far is seen.</param>
    public static async Task<Reply> WriteAsync(Turn turn, Func<NumberedSentence, Task> seen)
    {
        turn.Draft!.Show([First]);
        await seen(First);
        turn.Draft.Show([First, Second]);
        await seen(Second);

        return Whole();
    }

    private static CitedPlace Place(string title) => new() { Title = title, Section = "", Quote = $"What {title} says." };
}
