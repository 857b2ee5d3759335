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

    public string? Decision { get; init; }

    public Severity From { get; init; }

    /// <summary><see langword="null"/> when nobody wants to lower it any more.</summary>
    public Severity? To { get; init; }

    public bool IsAgreed => Decision == Agree;

    public override string Verb => Verbs.LegalLower;

    protected override string Title => Texts.DeskLowerTitle;

    protected override string Heading => Texts.DeskLowerHeading.With(Case);

    protected override string SendTitle => Texts.DeskDecide;

    protected override IEnumerable<(string Field, string? Problem)> Problems() => [(nameof(Decision), Decision is Agree or Refuse ? null : Texts.DeskChooseOne)];

    protected override IEnumerable<AdaptiveElement> Body() =>
    [
        To is { } to ? CardText.Paragraph(Texts.DeskLowerIntro.With(CaseWords.Of(From), CaseWords.Of(to))) : CardText.Warning(Texts.DeskLowerGone),
        .. CardFields.With(FormInput.Choice(nameof(Decision), Texts.DeskDecision, Decision, [new AdaptiveChoice(Texts.DeskLowerAgree, Agree), new AdaptiveChoice(Texts.DeskLowerRefuse, Refuse)]), Errors),
    ];
}
