using System.Diagnostics;
using PolicyBot.Cases;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.WorkACase.Deeds;
using PolicyBot.Conversation.Turns;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>Legal's side: the list, a case, and what is done to it. What a card carries is never trusted: the person and the state of the case are looked at anew.</summary>
internal sealed class WorkACaseDialogue(ReadCases read, CaseStandings standings, WorkOnCase work, CaseForms forms, TimeProvider time) : IDialogue
{
    /// <summary>Under which name a button carries the number of its case.</summary>
    public const string CaseField = Verbs.CaseField;

    /// <summary>Under which name a button says on which card it stands, when the answer takes that card's place.</summary>
    public const string FromField = "from";

    public const string FromNotice = "notice";

    public bool Takes(string verb) =>
        verb is Verbs.LegalInbox or Verbs.LegalCase or Verbs.LegalNotice or Verbs.LegalAcknowledge or Verbs.LegalMore or Verbs.LegalChecklist || forms.Opens(verb) || forms.Sends(verb);

    // A dialog is seen by one person, a card in a group by everybody there: what came out of a dialog is answered in it.
    public async Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken) =>
        await AnswerAsync(pressed, cancellationToken) is var reply && pressed is { InGroup: true, InDialog: true } && reply.Cards is [var card, ..]
            ? Reply.Of(new DialogStep.Show(Texts.LegalDeskTitle, card))
            : reply;

    private async Task<Reply> AnswerAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Asker is not Asker.Handler { Person: var handler })
            return Reply.Of(CardFrame.Of(Texts.LegalOnlyHeading, [CardText.Paragraph(Texts.LegalOnly)]));

        if (pressed is { InGroup: true, InDialog: false, Verb: Verbs.LegalInbox })
            return Reply.Of(SignpostCards.CasesInPrivate());

        try
        {
            return pressed.Verb switch
            {
                Verbs.LegalInbox => await InboxAsync(handler, PageIn(pressed), cancellationToken),
                var verb when forms.Sends(verb) => await SendAsync(handler, pressed, cancellationToken),
                _ => await OnCaseAsync(handler, pressed, cancellationToken),
            };
        }
        catch (StorageUnavailableException)
        {
            return Reply.Of(CardFrame.Of(Texts.LegalInboxHeading, [CardText.Warning(Texts.LegalNotSaved)], CardButtons.Go(Texts.LegalBackButton, Verbs.LegalInbox)));
        }
        catch (KeyDestroyedException)
        {
            return Reply.Of(CardFrame.Of(Texts.LegalInboxHeading, [CardText.Warning(Texts.LegalKeyDestroyed)], CardButtons.Go(Texts.LegalBackButton, Verbs.LegalInbox)));
        }
    }

    private async Task<Reply> InboxAsync(Handler handler, string? page, CancellationToken cancellationToken) =>
        Reply.Of(InboxCard.Of(await read.ListAsync(handler, cancellationToken), UtcDay.Today(time), page));

    private async Task<Reply> OnCaseAsync(Handler handler, Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        if (!CaseNumber.TryParse(pressed.Fields.GetValueOrDefault(CaseField), out var number) || await read.FindAsync(handler, number, cancellationToken) is not { } summary)
            return Gone();

        return pressed.Verb switch
        {
            Verbs.LegalNotice => await NoticeAsync(summary, trouble: null, cancellationToken),
            Verbs.LegalCase => await ShowAsync(handler, pressed, summary, notice: null, cancellationToken),
            Verbs.LegalAcknowledge => await AfterAsync(handler, pressed, await work.AcknowledgeAsync(handler, summary.Id, cancellationToken), cancellationToken),
            _ => await OpenAsync(handler, pressed, summary, cancellationToken),
        };
    }

    private async Task<Reply> OpenAsync(Handler handler, Turn.Pressed pressed, CaseSummary summary, CancellationToken cancellationToken) => pressed.Verb switch
    {
        Verbs.LegalMore => Reply.Of(MoreCard.Of(summary, await DeedsAsync(handler, summary, cancellationToken))),
        Verbs.LegalChecklist when await read.OpenAsync(handler, summary.Id, cancellationToken) is { Work.Checklist: { } checklist } file =>
            Reply.Of(ChecklistCard.Of(summary, checklist, file.Names, PageIn(pressed))),
        var verb when forms.Opens(verb) && await forms.OpenAsync(verb, handler, summary, pressed.Fields, cancellationToken) is { } form => Reply.Of(form.ToDialog()),
        _ => await ShowAsync(handler, pressed, summary, Texts.DeskNotNow, cancellationToken),
    };

    // Whoever may not read a case may still have something to do on it.
    private async Task<IReadOnlyList<OfferedDeed>> DeedsAsync(Handler handler, CaseSummary summary, CancellationToken cancellationToken) =>
        await read.OpenAsync(handler, summary.Id, cancellationToken) is { } file
            ? CaseDeedsFor.Of(handler, summary, file.Work, file.IdentityIsHeld)
            : CaseDeedsFor.Of(handler, summary, work: null, isNameHeld: false);

    private async Task<Reply> SendAsync(Handler handler, Turn.Pressed pressed, CancellationToken cancellationToken) =>
        await forms.SendAsync(pressed.Verb, handler, pressed.Fields, cancellationToken) switch
        {
            DeedResult.Again again => Reply.Of(again.Form.ToDialog()),
            DeedResult.Tried tried => await AfterAsync(handler, pressed, tried.Result, cancellationToken),
            DeedResult.Shown shown => Reply.Of(shown.Step),
            DeedResult.Gone => Gone(),
            var other => throw new UnreachableException(other.GetType().Name),
        };

    private async Task<Reply> AfterAsync(Handler handler, Turn.Pressed pressed, WorkResult result, CancellationToken cancellationToken) => result switch
    {
        // What stands in the group shows the change by itself (CaseNews.Changed): nobody there needs another card.
        WorkResult.Done when pressed is { InGroup: true, InDialog: true, Verb: not Verbs.LegalAcknowledge } => Reply.Of(new DialogStep.Close()),
        WorkResult.Done done => await ShowDoneAsync(handler, pressed, done, cancellationToken),
        WorkResult.NotPossible moved => await ShowAsync(handler, pressed, moved.Case, Texts.LegalNotPossible, cancellationToken),
        WorkResult.NeedsAnother alone => await ShowAsync(handler, pressed, alone.Case, Texts.DeskNeedsAnother, cancellationToken),
        WorkResult.NotFound => Gone(),
        _ => throw new UnreachableException(result.GetType().Name),
    };

    private async Task<Reply> ShowAsync(Handler handler, Turn.Pressed pressed, CaseSummary summary, string? notice, CancellationToken cancellationToken) =>
        ShowsContent(pressed) && await read.OpenAsync(handler, summary.Id, cancellationToken) is { } file
            ? Shown(handler, pressed, file, notice)
            : await KnownAsync(handler, summary, notice, cancellationToken);

    private async Task<Reply> ShowDoneAsync(Handler handler, Turn.Pressed pressed, WorkResult.Done done, CancellationToken cancellationToken) =>
        ShowsContent(pressed) && await read.AfterAsync(handler, done, cancellationToken) is { } file
            ? Shown(handler, pressed, file, notice: null)
            : await KnownAsync(handler, done.Case, notice: null, cancellationToken);

    // Whoever may not read it may still know of it; and to whoever was kept out meanwhile, be it by themselves, it is not there.
    private async Task<Reply> KnownAsync(Handler handler, CaseSummary summary, string? notice, CancellationToken cancellationToken) =>
        await read.FindAsync(handler, summary.Number, cancellationToken) is { } known ? await NoticeAsync(known, notice, cancellationToken) : Gone();

    // What the case holds is shown in a dialog or on our own page: a message is read along by others, or kept by the platform. And a notice is answered with a notice.
    private static bool ShowsContent(Turn.Pressed pressed) =>
        pressed.InDialog || (!pressed.InGroup && pressed.OnOwnPage && pressed.Fields.GetValueOrDefault(FromField) != FromNotice);

    private static Reply Shown(Handler handler, Turn.Pressed pressed, CaseFile file, string? notice) => AndClose(CaseCard.Of(file, handler, notice, PageIn(pressed)));

    private async Task<Reply> NoticeAsync(CaseSummary summary, string? trouble, CancellationToken cancellationToken) =>
        await standings.FindAsync(summary.Number, cancellationToken) is { } standing
            ? Reply.Of(CaseNoticeCard.Of(standing, refreshFor: [], trouble)) with { IsNoticeAgain = trouble is null }
            : Gone();

    private static string? PageIn(Turn.Pressed pressed) => pressed.Fields.GetValueOrDefault(CardPages.Field);

    private static Reply Gone() =>
        AndClose(CardFrame.Of(Texts.LegalInboxHeading, [CardText.Paragraph(Texts.LegalCaseGone)], CardButtons.Go(Texts.LegalBackButton, Verbs.LegalInbox)));

    private static Reply AndClose(AdaptiveCard card) => new() { Cards = [card], Dialog = new DialogStep.Close() };
}
