using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>What Legal has done with a case beside writing to its reporter.</summary>
internal static class CaseWork
{
    /// <summary>What waits for a colleague: it comes before everything else.</summary>
    public static IEnumerable<AdaptiveElement> Waiting(CaseFile file)
    {
        if (file.Work.Closing is { } closing)
        {
            yield return CardText.Subheading(Texts.DeskClosingHeading);
            yield return CardText.Foreign(Texts.DeskClosingLine.With(CaseWords.Of(closing.Outcome), NameOf(file, closing.By), closing.When.InWords()));
            foreach (var piece in CardPieces.Quote(closing.Feedback))
                yield return piece;
        }

        if (file.Work.Lowering is { } lowering)
            yield return CardText.Fact(Texts.DeskFactLowering, Texts.DeskLowering.With(CaseWords.Of(lowering.To), NameOf(file, lowering.By)));
    }

    public static IEnumerable<AdaptiveElement> Done(CaseFile file)
    {
        AdaptiveElement[] work = [.. Triaged(file.Work), .. Kept(file), .. Moves(file)];

        return [.. work.Length == 0 ? [] : new AdaptiveElement[] { CardText.Subheading(Texts.DeskWorkHeading) }, .. work, .. Notes(file)];
    }

    private static IEnumerable<AdaptiveElement> Triaged(WorkRecord work)
    {
        if (work.Triage?.Triage is not { } triage)
            yield break;

        yield return CardText.Fact(Texts.DeskLikelihood, WorkWords.Of(triage.Likelihood));
        yield return CardText.Fact(Texts.DeskImpact, WorkWords.Of(triage.Impact));
        if (triage.Reason is { } reason)
            yield return CardText.Fact(Texts.LegalFactSeverity, reason);

        yield return CardText.Fact(Texts.DeskRetaliation, WorkWords.Of(triage.Retaliation));
        foreach (var piece in triage.RetaliationReason is { } why ? CardPieces.Quote(why) : [])
            yield return piece;
    }

    private static IEnumerable<AdaptiveElement> Kept(CaseFile file)
    {
        var work = file.Work;
        if (work.Tags.Count > 0)
            yield return CardText.Fact(Texts.DeskTagsTitle, string.Join(", ", work.Tags));

        if (work.Links.Count > 0)
            yield return CardText.Fact(Texts.DeskFactLinked, string.Join(", ", work.Links.Select(link => link.Number.Text)));

        if (work.Duplicates.Count > 0)
            yield return CardText.Fact(Texts.DeskFactDuplicates, string.Join(", ", work.Duplicates.Select(duplicate => duplicate.Case.Number.Text)));

        if (file.Barred.Count > 0)
            yield return CardText.Fact(Texts.DeskFactBarred, string.Join("; ", file.Barred.Select(person => Texts.DeskBarredPerson.With(person.Name, WorkWords.Of(person.Reason)))));

        if (work.Checklist is { } checklist)
            yield return CardText.Fact(Texts.DeskChecklistTitle, ChecklistCard.Progress(checklist));
    }

    private static IEnumerable<AdaptiveElement> Moves(CaseFile file)
    {
        foreach (var move in file.Work.Moves)
        {
            yield return CardText.Foreign(Texts.DeskMoveLine.With(CaseWords.Of(move.To), NameOf(file, move.By), move.When.InWords()));
            foreach (var piece in CardPieces.Quote(move.Reason))
                yield return piece;
        }
    }

    private static IEnumerable<AdaptiveElement> Notes(CaseFile file)
    {
        if (file.Work.Notes.Count > 0)
            yield return CardText.Subheading(Texts.DeskNotesHeading);

        foreach (var note in file.Work.Notes.Reverse())
        {
            yield return CardText.Foreign((note.IsPrivileged ? Texts.DeskNoteLinePrivileged : Texts.DeskNoteLine).With(NameOf(file, note.By), note.Written.InWords()));
            foreach (var piece in CardPieces.Quote(note.Text))
                yield return piece;
        }
    }

    private static string NameOf(CaseFile file, string id) => file.Names.GetValueOrDefault(id, id);
}
