using PolicyBot.Cases;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Messages;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>The form by which a handler writes to a reporter.</summary>
internal sealed record ReplyForm
{
    public required CaseNumber Case { get; init; }

    public required string Ticket { get; init; }

    public string? Text { get; init; }

    public string? Asks { get; init; }

    public string? Trouble { get; init; }

    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    public bool AsksReporter => string.Equals(Asks, "true", StringComparison.Ordinal);

    public static ReplyForm From(CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) =>
        new() { Case = number, Ticket = ticket, Text = fields.GetValueOrDefault(nameof(Text)), Asks = fields.GetValueOrDefault(nameof(Asks)) };

    /// <summary>With a sentence beside each field that is wrong.</summary>
    public ReplyForm Checked() => this with
    {
        Errors = string.IsNullOrWhiteSpace(Text) ? new Dictionary<string, string> { [nameof(Text)] = Texts.LegalReplyMissing }
            : Text.Trim().Length > MessageStore.MaxLength ? new Dictionary<string, string> { [nameof(Text)] = Texts.LegalReplyTooLong.With(MessageStore.MaxLength) }
            : new Dictionary<string, string>(),
    };

    public DialogStep ToDialog() => new DialogStep.Show(Texts.LegalReplyTitle, ToCard()) { Errors = Errors };

    public AdaptiveCard ToCard() => CardFrame.Of(
        Texts.LegalReplyHeading.With(Case),
        [
            .. CardText.WarningIf(Trouble),
            CardText.Paragraph(Texts.LegalReplyIntro),
            .. CardFields.With(
                new AdaptiveTextInput
                {
                    Id = nameof(Text),
                    Label = Texts.LegalReplyText,
                    Value = Text,
                    MaxLength = MessageStore.MaxLength,
                    IsMultiline = true,
                    IsRequired = true,
                    ErrorMessage = Texts.MailboxMessageMissing,
                },
                Errors),
            new AdaptiveToggleInput { Id = nameof(Asks), Label = Texts.LegalReplyAsksLabel, Title = Texts.LegalReplyAsks, Value = Asks, Wrap = true },
        ],
        CardButtons.Submit(Texts.LegalReplySendButton, Verbs.LegalReplySend, (WorkACaseDialogue.CaseField, Case.Text), (WorkACaseDialogue.TicketField, Ticket)),
        CardButtons.Cancel());
}
