using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Messages;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form by which a handler writes to a reporter.</summary>
internal sealed record ReplyForm : CaseForm
{
    public string? Text { get; init; }

    public string? Asks { get; init; }

    public bool AsksReporter => Asks == FormInput.Ticked;

    public override string Verb => Verbs.LegalReply;

    protected override string Title => Texts.LegalReplyTitle;

    protected override string Heading => Texts.LegalReplyHeading.With(Case);

    protected override string SendTitle => Texts.LegalReplySendButton;

    protected override IEnumerable<(string Field, string? Problem)> Problems() => [(nameof(Text), FormInput.ProblemOf(Text, MessageStore.MaxLength))];

    protected override IEnumerable<AdaptiveElement> Body() =>
    [
        CardText.Paragraph(Texts.LegalReplyIntro),
        .. CardFields.With(FormInput.Words(nameof(Text), Texts.LegalReplyText, Text, MessageStore.MaxLength, isRequired: true), Errors),
        FormInput.Box(nameof(Asks), Texts.LegalReplyAsksLabel, Texts.LegalReplyAsks, Asks),
    ];
}
