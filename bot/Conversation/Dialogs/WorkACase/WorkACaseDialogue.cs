using System.Diagnostics;
using PolicyBot.Cases;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>Legal's side: the list, a case, acknowledging, answering, closing. What a card carries is never trusted: the person and the state of the case are looked at anew.</summary>
internal sealed class WorkACaseDialogue(ReadCases read, CaseStandings standings, WorkOnCase work, CloseCase closing, TicketOffice tickets, TimeProvider time) : IDialogue
{
    /// <summary>Under which name a button carries the number of its case.</summary>
    public const string CaseField = "case";

    public const string TicketField = "ticket";

    /// <summary>Under which name a button says on which card it stands, when the answer takes that card's place.</summary>
    public const string FromField = "from";

    public const string FromNotice = "notice";

    public bool Takes(string verb) => Verbs.IsForLegal(verb);

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
                Verbs.LegalReplySend => await SendReplyAsync(handler, pressed, cancellationToken),
                Verbs.LegalCloseSend => await SendCloseAsync(handler, pressed, cancellationToken),
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
        if (await FindAsync(handler, pressed.Fields, cancellationToken) is not { } summary)
            return Gone();

        return pressed.Verb switch
        {
            Verbs.LegalNotice => await NoticeAsync(summary, trouble: null, cancellationToken),
            Verbs.LegalCase => await ShowAsync(handler, pressed, summary, notice: null, cancellationToken),
            Verbs.LegalAcknowledge => await AfterAsync(handler, pressed, await work.AcknowledgeAsync(handler, summary.Id, cancellationToken), cancellationToken),
            Verbs.LegalReply => Reply.Of(new ReplyForm { Case = summary.Number, Ticket = tickets.Issue(TicketPurpose(Verbs.LegalReply, summary)) }.ToDialog()),
            Verbs.LegalClose => Reply.Of(new CloseForm { Case = summary.Number, Ticket = tickets.Issue(TicketPurpose(Verbs.LegalClose, summary)) }.ToDialog()),
            _ => throw new UnreachableException(pressed.Verb),
        };
    }

    private async Task<Reply> SendReplyAsync(Handler handler, Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        if (await FindAsync(handler, pressed.Fields, cancellationToken) is not { } summary)
            return Gone();

        var form = ReplyForm.From(summary.Number, pressed.Fields.GetValueOrDefault(TicketField) ?? "", pressed.Fields).Checked();
        if (tickets.Read(form.Ticket, TicketPurpose(Verbs.LegalReply, summary)) is not { } ticket)
            return Reply.Of((form with { Ticket = tickets.Issue(TicketPurpose(Verbs.LegalReply, summary)), Trouble = Texts.LegalFormTooOld }).ToDialog());

        if (form.Errors.Count > 0)
            return Reply.Of(form.ToDialog());

        try
        {
            var replied = await work.ReplyAsync(handler, summary.Id, ticket, form.Text!.Trim(), form.AsksReporter, cancellationToken);

            return await AfterAsync(handler, pressed, replied, cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            return Reply.Of((form with { Trouble = Texts.LegalNotSaved }).ToDialog());
        }
    }

    private async Task<Reply> SendCloseAsync(Handler handler, Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        if (await FindAsync(handler, pressed.Fields, cancellationToken) is not { } summary)
            return Gone();

        var form = CloseForm.From(summary.Number, pressed.Fields.GetValueOrDefault(TicketField) ?? "", pressed.Fields).Checked();
        if (tickets.Read(form.Ticket, TicketPurpose(Verbs.LegalClose, summary)) is not { } ticket)
            return Reply.Of((form with { Ticket = tickets.Issue(TicketPurpose(Verbs.LegalClose, summary)), Trouble = Texts.LegalFormTooOld }).ToDialog());

        if (form.Errors.Count > 0)
            return Reply.Of(form.ToDialog());

        try
        {
            var closed = await closing.ProposeAsync(handler, summary.Id, ticket, form.ChosenOutcome!.Value, form.Approver, form.Feedback!, cancellationToken);

            return await AfterAsync(handler, pressed, closed, cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            return Reply.Of((form with { Trouble = Texts.LegalNotSaved }).ToDialog());
        }
    }

    private async Task<Reply> AfterAsync(Handler handler, Turn.Pressed pressed, WorkResult result, CancellationToken cancellationToken) => result switch
    {
        // What stands in the group shows the change by itself (CaseNews.Changed): nobody there needs another card.
        WorkResult.Done when pressed is { InGroup: true, InDialog: true, Verb: not Verbs.LegalAcknowledge } => Reply.Of(new DialogStep.Close()),
        WorkResult.Done done => await ShowAsync(handler, pressed, done.Case, notice: null, cancellationToken),
        WorkResult.NotPossible moved => await ShowAsync(handler, pressed, moved.Case, Texts.LegalNotPossible, cancellationToken),
        WorkResult.NotFound => Gone(),
        _ => throw new UnreachableException(result.GetType().Name),
    };

    // What the case holds is shown in a dialog or on our own page: a message is read along by others, or kept by the platform. And a notice is answered with a notice.
    private async Task<Reply> ShowAsync(Handler handler, Turn.Pressed pressed, CaseSummary summary, string? notice, CancellationToken cancellationToken)
    {
        if (!pressed.InDialog && (pressed.InGroup || !pressed.OnOwnPage || pressed.Fields.GetValueOrDefault(FromField) == FromNotice))
            return await NoticeAsync(summary, notice, cancellationToken);

        return await read.OpenAsync(handler, summary.Id, cancellationToken) is { } file ? AndClose(CaseCard.Of(file, notice, PageIn(pressed))) : Gone();
    }

    private async Task<Reply> NoticeAsync(CaseSummary summary, string? trouble, CancellationToken cancellationToken) =>
        await standings.FindAsync(summary.Number, cancellationToken) is { } standing
            ? Reply.Of(CaseNoticeCard.Of(standing, refreshFor: [], trouble)) with { IsNoticeAgain = trouble is null }
            : Gone();

    private Task<CaseSummary?> FindAsync(Handler handler, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken) =>
        CaseNumber.TryParse(fields.GetValueOrDefault(CaseField), out var number)
            ? read.FindAsync(handler, number, cancellationToken)
            : Task.FromResult<CaseSummary?>(null);

    private static string? PageIn(Turn.Pressed pressed) => pressed.Fields.GetValueOrDefault(CardPages.Field);

    // A ticket is good for one deed on one case: it cannot be carried over to another.
    private static string TicketPurpose(string verb, CaseSummary summary) => $"{verb} {summary.Number}";

    private static Reply Gone() =>
        AndClose(CardFrame.Of(Texts.LegalInboxHeading, [CardText.Paragraph(Texts.LegalCaseGone)], CardButtons.Go(Texts.LegalBackButton, Verbs.LegalInbox)));

    private static Reply AndClose(AdaptiveCard card) => new() { Cards = [card], Dialog = new DialogStep.Close() };
}
