using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form by which a handler proposes to close a case, or, where that takes nobody else, closes it.</summary>
internal sealed record CloseForm : CaseForm
{
    public string? Outcome { get; init; }

    /// <summary>Who approved it, by name; asked for only where no second person has to act.</summary>
    public string? Approver { get; init; }

    public string? Feedback { get; init; }

    /// <summary>Whether a second person has to approve it here.</summary>
    public bool NeedsApproval { get; init; } = true;

    /// <summary><see langword="null"/> when it is none of the choices.</summary>
    public Outcome? ChosenOutcome => FormInput.Named<Outcome>(Outcome) is { } outcome && Offered.Contains(outcome) ? outcome : null;

    public override string Verb => Verbs.LegalClose;

    protected override string Title => Texts.LegalCloseTitle;

    protected override string Heading => Texts.LegalCloseHeading.With(Case);

    protected override string SendTitle => NeedsApproval ? Texts.DeskCloseSend : Texts.LegalCloseSendButton;

    // A duplicate is merged, which closes it.
    private static IEnumerable<Outcome> Offered => Enum.GetValues<Outcome>().Where(outcome => outcome is not Cases.Outcome.Duplicate);

    protected override IEnumerable<(string Field, string? Problem)> Problems() =>
    [
        (nameof(Outcome), ChosenOutcome is null ? Texts.LegalCloseOutcomeMissing : null),
        (nameof(Approver), NeedsApproval ? null : string.IsNullOrWhiteSpace(Approver) ? Texts.LegalCloseApproverMissing : FormInput.ProblemOf(Approver, CloseCase.LongestApprover)),
        (nameof(Feedback), FormInput.ProblemOf(Feedback, WorkLimits.Feedback)),
    ];

    protected override IEnumerable<AdaptiveElement> Body() =>
    [
        CardText.Paragraph(NeedsApproval ? Texts.DeskCloseIntro : Texts.LegalCloseIntro),
        .. CardFields.With(
            FormInput.Choice(nameof(Outcome), Texts.LegalCloseOutcome, Outcome, FormInput.ChoicesOf(Offered, CaseWords.Of)), Errors),
        .. NeedsApproval ? [] : CardFields.With(FormInput.Line(nameof(Approver), Texts.LegalCloseApprover, Approver, CloseCase.LongestApprover, isRequired: true), Errors),
        .. CardFields.With(FormInput.Words(nameof(Feedback), Texts.LegalCloseFeedback, Feedback, WorkLimits.Feedback, isRequired: true), Errors),
    ];
}
