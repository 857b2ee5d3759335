using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form by which a handler says how far a case has come, and why.</summary>
internal sealed record MoveForm : CaseForm
{
    // Every other status comes of another deed.
    private static readonly CaseStatus[] ByHand = [CaseStatus.InReview, CaseStatus.AwaitingReporter];

    public string? Status { get; init; }

    public string? Reason { get; init; }

    /// <summary>To what the case can be moved by hand now; it may have moved on meanwhile.</summary>
    public IReadOnlyList<CaseStatus> Offered { get; init; } = [];

    /// <summary><see langword="null"/> when it is none of the choices.</summary>
    public CaseStatus? ChosenStatus => FormInput.Named<CaseStatus>(Status) is { } status && ByHand.Contains(status) ? status : null;

    public override string Verb => Verbs.LegalMove;

    protected override string Title => Texts.DeskMoveTitle;

    protected override string Heading => Texts.DeskMoveHeading.With(Case);

    protected override string SendTitle => Texts.DeskSave;

    protected override IEnumerable<(string Field, string? Problem)> Problems() =>
    [
        (nameof(Status), FormInput.ProblemOf(ChosenStatus)),
        (nameof(Reason), FormInput.ProblemOf(Reason, WorkLimits.Reason)),
    ];

    protected override IEnumerable<AdaptiveElement> Body() =>
    [
        CardText.Paragraph(Texts.DeskMoveIntro),
        .. CardFields.With(FormInput.Choice(nameof(Status), Texts.LegalFactStatus, Status, FormInput.ChoicesOf(Offered.Count == 0 ? ByHand : Offered, CaseWords.Of)), Errors),
        .. CardFields.With(FormInput.Words(nameof(Reason), Texts.DeskReason, Reason, WorkLimits.Reason, isRequired: true), Errors),
    ];
}
