using PolicyBot.Cases.Casework;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form by which a handler says under which words a case is found again.</summary>
internal sealed record TagsForm : CaseForm
{
    /// <summary>Characters of the whole line.</summary>
    public const int MaxLength = WorkLimits.Tags * (WorkLimits.Tag + 2);

    /// <summary>As typed: words with commas between them; empty for none.</summary>
    public string? Tags { get; init; }

    public IReadOnlyList<string> Chosen => [.. (Tags ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    public override string Verb => Verbs.LegalTags;

    protected override string Title => Texts.DeskTagsTitle;

    protected override string Heading => Texts.DeskTagsHeading.With(Case);

    protected override string SendTitle => Texts.DeskSave;

    protected override IEnumerable<(string Field, string? Problem)> Problems() => [(nameof(Tags), FormInput.ProblemOf(Tags, MaxLength, isRequired: false))];

    protected override IEnumerable<AdaptiveElement> Body() =>
    [
        CardText.Paragraph(Texts.DeskTagsIntro),
        .. CardFields.With(FormInput.Line(nameof(Tags), Texts.DeskTagsLabel, Tags, MaxLength, hint: Texts.DeskTagsHint), Errors),
    ];
}
