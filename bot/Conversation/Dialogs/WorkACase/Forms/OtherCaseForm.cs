using PolicyBot.Cases;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form by which a case is linked to another one, or, as its duplicate, merged into it.</summary>
/// <param name="Verb"><see cref="Verbs.LegalLink"/> or <see cref="Verbs.LegalMerge"/>.</param>
internal sealed record OtherCaseForm(string Verb) : CaseForm
{
    private const int NumberLength = 20;

    /// <summary>The number of the other case, as typed.</summary>
    public string? Other { get; init; }

    public override string Verb { get; } = Verb;

    /// <summary><see langword="null"/> when it is no number of a case.</summary>
    public CaseNumber? OtherNumber => CaseNumber.TryParse(Other?.Trim().ToUpperInvariant(), out var number) ? number : null;

    protected override string Title => IsMerge ? Texts.DeskMergeTitle : Texts.DeskLinkTitle;

    protected override string Heading => (IsMerge ? Texts.DeskMergeHeading : Texts.DeskLinkHeading).With(Case);

    protected override string SendTitle => IsMerge ? Texts.DeskMergeSend : Texts.DeskLinkSend;

    private bool IsMerge => Verb == Verbs.LegalMerge;

    public OtherCaseForm NotThere() => this with { Errors = new Dictionary<string, string> { [nameof(Other)] = Texts.DeskOtherGone } };

    protected override IEnumerable<(string Field, string? Problem)> Problems() =>
    [
        (nameof(Other), OtherNumber is not { } other ? Texts.DeskOtherNoNumber : other == Case ? Texts.DeskOtherSame : null),
    ];

    protected override IEnumerable<AdaptiveElement> Body() =>
    [
        CardText.Paragraph(IsMerge ? Texts.DeskMergeIntro : Texts.DeskLinkIntro),
        .. CardFields.With(FormInput.Line(nameof(Other), Texts.DeskOtherLabel, Other, NumberLength, isRequired: true, Texts.DeskOtherHint), Errors),
    ];
}
