using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.BlockKit;

/// <summary>A renderer with its memory, and cards to try it with.</summary>
internal sealed class SlackCards : IDisposable
{
    public SlackCards()
    {
        Held = new HeldFields(Time, new Ids(new SystemEntropy(), Time));
        Renderer = new CardRenderer(Held);
    }

    public FakeClock Time { get; } = new();

    public HeldFields Held { get; }

    public CardRenderer Renderer { get; }

    public AdaptiveCard AnyCard { get; } = CardFrame.Of("Heading", [CardText.Paragraph("Text")], CardButtons.Go("Help", Verbs.Help));

    public AdaptiveCard Form { get; } = CardFrame.Of(
        "Form",
        [
            new AdaptiveTextInput { Id = "text", Label = "Text", MaxLength = 100, IsRequired = true, ErrorMessage = "Write." },
            new AdaptiveChoiceSetInput { Id = "choice", Label = "Choice", Choices = [new("A", "a"), new("B", "b")], Value = "a" },
        ],
        CardButtons.Submit("Send", Verbs.Ask, ("ticket", "t")),
        CardButtons.Cancel());

    public AnswerNotes JudgedAnswer { get; } = new()
    {
        Citations = [],
        IsWrittenByModel = false,
        Feedback = new Dictionary<string, string> { ["ticket"] = "t", [Verbs.QuestionField] = new string('?', 1_000) },
    };

    public void Dispose() => Held.Dispose();
}
