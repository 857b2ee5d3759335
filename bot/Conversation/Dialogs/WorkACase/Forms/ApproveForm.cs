using System.Globalization;
using PolicyBot.Cases.Casework;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form by which a lead approves a proposed closing, or declines it.</summary>
internal sealed record ApproveForm : CaseForm
{
    private const string Approve = "approve";
    private const string Decline = "decline";

    // Bytes of JSON. The case itself shows all of it.
    private const int ShownFeedback = 8 * 1024;

    /// <summary>The number of the proposal that is shown, as the button carried it.</summary>
    public string? Proposal { get; init; }

    public string? Decision { get; init; }

    public string? Reason { get; init; }

    /// <summary>The proposal of that number; <see langword="null"/> when it is none any more, or nobody could look.</summary>
    public ClosingProposal? Closing { get; init; }

    /// <summary>Whether there is none of that number any more, so that nothing is left to decide.</summary>
    public bool IsGone { get; init; }

    public int Number => int.TryParse(Proposal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public bool IsApproved => Decision == Approve;

    public override string Verb => Verbs.LegalApprove;

    protected override string Title => Texts.DeskApproveTitle;

    protected override string Heading => Texts.DeskApproveHeading.With(Case);

    protected override string SendTitle => Texts.DeskDecide;

    protected override bool CanBeSent => !IsGone;

    protected override IReadOnlyList<(string Field, string Value)> Carried => [(nameof(Proposal), Number.ToString(CultureInfo.InvariantCulture))];

    protected override IEnumerable<(string Field, string? Problem)> Problems() =>
    [
        (nameof(Decision), Decision is Approve or Decline ? null : Texts.DeskChooseOne),
        (nameof(Reason), FormInput.ProblemOf(Reason, WorkLimits.Reason, isRequired: Decision == Decline)),
    ];

    protected override IEnumerable<AdaptiveElement> Body() => IsGone ? [CardText.Warning(Texts.DeskApproveGone)] :
    [
        .. Closing is null ? [] : Shown(Closing),
        .. CardFields.With(FormInput.Choice(nameof(Decision), Texts.DeskDecision, Decision, [new AdaptiveChoice(Texts.DeskDecisionApprove, Approve), new AdaptiveChoice(Texts.DeskDecisionDecline, Decline)]), Errors),
        .. CardFields.With(FormInput.Words(nameof(Reason), Texts.DeskDeclineReason, Reason, WorkLimits.Reason), Errors),
    ];

    private static IEnumerable<AdaptiveElement> Shown(ClosingProposal closing) =>
    [
        CardText.Paragraph(Texts.DeskApproveIntro),
        CardText.Fact(Texts.LegalCloseOutcome, CaseWords.Of(closing.Outcome)),
        .. CardText.ForeignLines(CardSize.Cut(closing.Feedback, ShownFeedback)),
    ];
}
