using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>A form that says what is about to happen, and asks for a reason at most.</summary>
/// <param name="Words">Of the deed.</param>
internal sealed record ReasonForm(ReasonWords Words) : CaseForm
{
    public string? Reason { get; init; }

    public override string Verb => Words.Verb;

    protected override string Title => Words.Title;

    protected override string Heading => Words.Heading.With(Case);

    protected override string SendTitle => Words.Send;

    public static ReasonForm From(ReasonWords words, CaseNumber number, string ticket, IReadOnlyDictionary<string, string> fields) =>
        new(words) { Case = number, Ticket = ticket, Reason = fields.GetValueOrDefault(nameof(Reason)) };

    protected override IEnumerable<(string Field, string? Problem)> Problems() =>
        Words.Ask is null ? [] : [(nameof(Reason), FormInput.ProblemOf(Reason, WorkLimits.Reason))];

    protected override IEnumerable<AdaptiveElement> Body() =>
    [
        CardText.Paragraph(Words.Intro),
        .. Words.Ask is { } ask ? CardFields.With(FormInput.Words(nameof(Reason), ask, Reason, WorkLimits.Reason, isRequired: true), Errors) : [],
    ];
}
