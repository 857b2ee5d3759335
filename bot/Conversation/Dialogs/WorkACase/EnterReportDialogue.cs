using System.Diagnostics;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.ReportABreach;
using PolicyBot.Conversation.Dialogs.WorkACase.Forms;
using PolicyBot.Conversation.Turns;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>A handler enters a report that came by phone, in person, by letter or by e-mail, and gets the receipt to hand it over.</summary>
internal sealed class EnterReportDialogue(TicketOffice tickets, ReportCheck check, EnterReport enter, TimeProvider time) : IDialogue
{
    public bool Takes(string verb) => verb is Verbs.LegalEnter or Verbs.LegalEnterSend;

    public async Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Asker is not Asker.Handler { Person: var handler } || !CaseRights.Give(handler.Roles, CaseRight.Work))
            return Reply.Of(new DialogStep.Show(Texts.LegalDeskTitle, CardFrame.Of(Texts.LegalOnlyHeading, [CardText.Paragraph(Texts.LegalOnly)], CardButtons.Close())));

        return Reply.Of(pressed.Verb == Verbs.LegalEnter ? FormOf(new Dictionary<string, string>(), tickets.Issue(Verbs.LegalEnter)).ToDialog() : await SendAsync(handler, pressed.Fields, cancellationToken));
    }

    private async Task<DialogStep> SendAsync(Handler handler, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken)
    {
        var form = FormOf(typed, typed.GetValueOrDefault(ReportForm.TicketField) ?? "");
        if (tickets.Read(form.Ticket, Verbs.LegalEnter) is not { } ticket)
            return (form with { Ticket = tickets.Issue(Verbs.LegalEnter), Trouble = Texts.LegalFormTooOld }).ToDialog();

        var source = FormInput.Named<ReportSource>(form.Source);

        return Checked(form) switch
        {
            ReportCheckResult.Valid valid when source is { } how => await EnterAsync(handler, form, ticket, valid.Report, how, cancellationToken),
            ReportCheckResult.Valid => Refused(form, source, new Dictionary<string, ReportProblem>()).ToDialog(),
            ReportCheckResult.Invalid invalid => Refused(form, source, invalid.Problems).ToDialog(),
            var other => throw new UnreachableException(other.GetType().Name),
        };
    }

    // Whoever does not want to give their name is reported for like anybody else without one: no field could hold it.
    private ReportCheckResult Checked(ReportForm form) =>
        string.IsNullOrWhiteSpace(form.Reporter.ReporterName) ? check.Anonymous(form.Fields) : check.Named(form.Fields, form.Reporter);

    private async Task<DialogStep> EnterAsync(Handler handler, ReportForm form, Ticket ticket, Report report, ReportSource source, CancellationToken cancellationToken)
    {
        try
        {
            var opened = await enter.EnterAsync(handler, ticket, report, source, cancellationToken) ?? throw new UnreachableException("The role was looked at before.");

            return new DialogStep.Show(Texts.DeskEnterTitle, ReceiptCard.Of(opened, Texts.DeskEnteredHeading, Texts.DeskEnteredIntro, isNamed: false));
        }
        catch (StorageUnavailableException)
        {
            // Not on disk, so not entered. The same ticket again makes one case, should it be there after all.
            return (form with { Trouble = Texts.LegalNotSaved }).ToDialog();
        }
    }

    private ReportForm FormOf(IReadOnlyDictionary<string, string> typed, string ticket)
    {
        var fields = ReportFields.From(typed) with { Clause = null };

        return new ReportForm
        {
            FileVerb = Verbs.LegalEnterSend,
            Ticket = ticket,
            Today = UtcDay.Today(time).Date,
            Fields = fields,
            Reporter = ReporterFields.From(typed),
            Source = typed.GetValueOrDefault(nameof(ReportForm.Source)),
            OffersSendAsWritten = fields.SendAsWritten is not null,
        };
    }

    private static ReportForm Refused(ReportForm form, ReportSource? source, IReadOnlyDictionary<string, ReportProblem> problems)
    {
        var refused = ReportABreachDialogue.Refused(form, problems);

        return source is null ? refused with { Errors = new Dictionary<string, string>(refused.Errors) { [nameof(ReportForm.Source)] = Texts.DeskChooseOne } } : refused;
    }
}
