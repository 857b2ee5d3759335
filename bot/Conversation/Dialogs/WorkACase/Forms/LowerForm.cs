using System.Globalization;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form by which a second handler agrees that a severity is too high, or does not.</summary>
internal sealed record LowerForm : CaseForm
{
    private const string Agree = "agree";
    private const string Refuse = "refuse";

    /// <summary>The number of the lowering that is shown, as the button carried it.</summary>
    public string? Proposal { get; init; }

    public string? Decision { get; init; }

    public Severity From { get; init; }

    /// <summary>To what the lowering of that number leads; <see langword="null"/> when it is none any more, or nobody could look.</summary>
    public Severity? To { get; init; }

    /// <summary>Whether there is none of that number any more, so that nothing is left to decide.</summary>
    public bool IsGone { get; init; }

    public int Number => int.TryParse(Proposal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public bool IsAgreed => Decision == Agree;

    public override string Verb => Verbs.LegalLower;

    protected override string Title => Texts.DeskLowerTitle;

    protected override string Heading => Texts.DeskLowerHeading.With(Case);

    protected override string SendTitle => Texts.DeskDecide;

    protected override bool CanBeSent => !IsGone;

    protected override IReadOnlyList<(string Field, string Value)> Carried => [(nameof(Proposal), Number.ToString(CultureInfo.InvariantCulture))];

    protected override IEnumerable<(string Field, string? Problem)> Problems() => [(nameof(Decision), Decision is Agree or Refuse ? null : Texts.DeskChooseOne)];

    protected override IEnumerable<AdaptiveElement> Body() => IsGone ? [CardText.Warning(Texts.DeskLowerGone)] :
    [
        .. To is { } to ? [CardText.Paragraph(Texts.DeskLowerIntro.With(CaseWords.Of(From), CaseWords.Of(to)))] : Array.Empty<AdaptiveElement>(),
        .. CardFields.With(FormInput.Choice(nameof(Decision), Texts.DeskDecision, Decision, [new AdaptiveChoice(Texts.DeskLowerAgree, Agree), new AdaptiveChoice(Texts.DeskLowerRefuse, Refuse)]), Errors),
    ];
}
