using System.Diagnostics;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;

namespace PolicyBot.Conversation.Dialogs.OpenMailbox;

/// <summary>What the program itself writes into a mailbox.</summary>
internal sealed class ReporterWords : IReporterWords
{
    public string OfRelease(HandlerRoles to, ReleaseReason reason) =>
        Texts.CaseworkReleased.With(to.HasFlag(HandlerRoles.Lead) ? Texts.CaseworkReleasedToLead : Texts.CaseworkReleasedToHandler, Why(reason));

    public string OfMerging() => Texts.CaseworkMerged;

    private static string Why(ReleaseReason reason) => reason switch
    {
        ReleaseReason.FollowUp => Texts.CaseworkReleasedFollowUp,
        ReleaseReason.LegalDuty => Texts.CaseworkReleasedLegalDuty,
        ReleaseReason.Consent => Texts.CaseworkReleasedConsent,
        _ => throw new UnreachableException(reason.ToString()),
    };
}
