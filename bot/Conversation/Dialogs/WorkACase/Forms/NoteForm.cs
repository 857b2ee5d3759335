using PolicyBot.Cases.Casework;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form by which a handler writes something down that the reporter never sees.</summary>
internal sealed record NoteForm : CaseForm
{
    public string? Text { get; init; }

    public string? Privileged { get; init; }

    public bool IsPrivileged => Privileged == FormInput.Ticked;

    public override string Verb => Verbs.LegalNote;

    protected override string Title => Texts.DeskNoteTitle;

    protected override string Heading => Texts.DeskNoteHeading.With(Case);

    protected override string SendTitle => Texts.DeskNoteSend;

    protected override IEnumerable<(string Field, string? Problem)> Problems() => [(nameof(Text), FormInput.ProblemOf(Text, WorkLimits.Note))];

    protected override IEnumerable<AdaptiveElement> Body() =>
    [
        CardText.Paragraph(Texts.DeskNoteIntro),
        .. CardFields.With(FormInput.Words(nameof(Text), Texts.DeskNoteText, Text, WorkLimits.Note, isRequired: true), Errors),
        FormInput.Box(nameof(Privileged), Texts.DeskNotePrivilegedLabel, Texts.DeskNotePrivileged, Privileged),
    ];
}
