namespace PolicyBot.Conversation.Turns;

/// <summary>What the buttons of our cards ask for. A button carries its verb as the data field <see cref="Field"/>.</summary>
public static class Verbs
{
    /// <summary>The name under which a button's data holds its verb.</summary>
    public const string Field = "verb";

    /// <summary>The name under which a question stands, in a button's data and as an input.</summary>
    public const string QuestionField = "question";

    /// <summary>The name under which a button carries the number of a case.</summary>
    public const string CaseField = "case";

    public const string Help = "help";

    /// <summary>Says why no files are taken in a chat, and what to do with evidence. A channel presses it when somebody sends a file.</summary>
    public const string Files = "files";

    /// <summary>Ask the question in the field <c>question</c>, as if it had been typed.</summary>
    public const string Ask = "ask";

    /// <summary>Shows what else there is on the question in the field <c>question</c>, without the quotes that the field <c>shown</c> names, if any.</summary>
    public const string AskMore = "ask.more";

    /// <summary>Opens the dialog that puts the question in the field <c>question</c>, if any, to Legal.</summary>
    public const string AskLegal = "ask.legal";

    /// <summary>Sends the question in the field <c>question</c> to Legal.</summary>
    public const string AskLegalSend = "ask.legal.send";

    /// <summary>Says that an answer helped.</summary>
    public const string FeedbackYes = "feedback.yes";

    /// <summary>Opens the dialog that asks why an answer did not help.</summary>
    public const string FeedbackNo = "feedback.no";

    public const string FeedbackSend = "feedback.send";

    /// <summary>Shows the owners of policies what people asked in vain, and what else they have to mend.</summary>
    public const string Gaps = "gaps";

    /// <summary>
    /// Opens the dialog that asks: named or anonymous? What the field <c>WhatHappened</c> holds, if anything, goes along into the form;
    /// the same holds for <see cref="ReportNamed"/> and <see cref="ReportAnonymous"/>.
    /// </summary>
    public const string Report = "report";

    public const string ReportNamed = "report.named";

    public const string ReportAnonymous = "report.anonymous";

    public const string FileNamed = "report.file.named";

    public const string FileAnonymous = "report.file.anonymous";

    /// <summary>Opens the dialog that asks for a receipt.</summary>
    public const string Mailbox = "mailbox";

    /// <summary>Opens the mailbox of the report whose number stands in the field <see cref="CaseField"/>, for the person who filed it under their name.</summary>
    public const string MailboxMine = "mailbox.mine";

    public const string MailboxOpen = "mailbox.open";

    public const string MailboxRefresh = "mailbox.refresh";

    public const string MailboxWrite = "mailbox.write";

    /// <summary>Opens the dialog that lists what this person filed under their name.</summary>
    public const string MyReports = "reports.mine";

    /// <summary>Closes the dialog; nothing is kept.</summary>
    public const string Close = "close";

    public const string LegalInbox = "legal.inbox";

    public const string LegalCase = "legal.case";

    /// <summary>Gives the link to Legal's pages.</summary>
    public const string LegalDesk = "legal.desk";

    public const string LegalAcknowledge = "legal.acknowledge";

    /// <summary>Shows a notice of a case as it is now; changes nothing.</summary>
    public const string LegalNotice = "legal.notice";

    /// <summary>Opens the dialog that lists what else this handler can do on a case now.</summary>
    public const string LegalMore = "legal.more";

    /// <summary>Opens the dialog in which a handler writes to the reporter. Like each of the following it is sent as <see cref="SentOf"/> says.</summary>
    public const string LegalReply = "legal.reply";

    public const string LegalClose = "legal.close";

    public const string LegalApprove = "legal.approve";

    public const string LegalReopen = "legal.reopen";

    public const string LegalTriage = "legal.triage";

    /// <summary>Opens the dialog in which a second handler agrees to a lower severity, or does not.</summary>
    public const string LegalLower = "legal.lower";

    public const string LegalMove = "legal.move";

    public const string LegalNote = "legal.note";

    public const string LegalTags = "legal.tags";

    public const string LegalLink = "legal.link";

    public const string LegalMerge = "legal.merge";

    public const string LegalAssign = "legal.assign";

    /// <summary>Opens the dialog in which a lead keeps somebody out of a case.</summary>
    public const string LegalBar = "legal.bar";

    /// <summary>Opens the dialog in which a handler steps aside.</summary>
    public const string LegalRecuse = "legal.recuse";

    /// <summary>Opens the dialog with the steps of a case's checklist.</summary>
    public const string LegalChecklist = "legal.checklist";

    /// <summary>Opens the dialog in which the step of the field <c>Step</c> is ticked.</summary>
    public const string LegalTick = "legal.tick";

    /// <summary>Opens the dialog in which a handler asks a custodian for the reporter's name.</summary>
    public const string LegalAskName = "legal.name.ask";

    /// <summary>Opens the dialog in which a custodian decides on it.</summary>
    public const string LegalGiveName = "legal.name.give";

    /// <summary>Opens the form of a report that came another way.</summary>
    public const string LegalEnter = "legal.enter";

    public const string LegalEnterSend = LegalEnter + Sent;

    public const string LegalReplySend = LegalReply + Sent;

    public const string LegalCloseSend = LegalClose + Sent;

    private const string Sent = ".send";

    /// <summary>The verb with which the dialog that this verb opens is sent.</summary>
    public static string SentOf(string verb) => verb + Sent;

    /// <summary>The verb that opened the dialog which is sent with this verb; <see langword="null"/> for a verb that sends none.</summary>
    public static string? OpenerOf(string verb) => verb.EndsWith(Sent, StringComparison.Ordinal) ? verb[..^Sent.Length] : null;

    /// <summary>
    /// Whether whoever presses this must not be known. A channel drops the person before it makes the turn:
    /// it hands on <see cref="Asker.Anonymous"/>, and keeps nothing of the request (DESIGN, "Anonymous is a type").
    /// The mailbox is opened by receipt alone, and a question goes to Legal without a name, so they are among them; what is said of an answer is nobody's either.
    /// </summary>
    public static bool IsAnonymous(string verb) =>
        verb is AskLegalSend or FeedbackYes or FeedbackNo or FeedbackSend or ReportAnonymous or FileAnonymous or Mailbox or MailboxOpen or MailboxRefresh or MailboxWrite;

    /// <summary>Whether it is about somebody's report, so that nothing of the reply may be read by others.</summary>
    public static bool IsAboutAReport(string verb) =>
        verb is Report or ReportNamed or ReportAnonymous or FileNamed or FileAnonymous or Mailbox or MailboxOpen or MailboxRefresh or MailboxWrite or MailboxMine or MyReports;

    /// <summary>Whether it does something with a report or a mailbox, so that it may come out of a dialog only (DESIGN, "The way a report goes").</summary>
    public static bool IsOnlyForDialogs(string verb) =>
        verb is FileNamed or FileAnonymous or MailboxOpen or MailboxRefresh or MailboxWrite;

    /// <summary>Whether only people of Legal may do it.</summary>
    public static bool IsForLegal(string verb) => verb.StartsWith("legal.", StringComparison.Ordinal);

    /// <summary>Whether the reply to this verb is a dialog; Teams has to be told before the button is pressed.</summary>
    public static bool OpensDialog(string verb) =>
        verb is Report or Mailbox or MailboxMine or MyReports or AskLegal or FeedbackNo
        || (IsForLegal(verb) && OpenerOf(verb) is null && verb is not (LegalInbox or LegalDesk or LegalCase or LegalAcknowledge or LegalNotice));
}
