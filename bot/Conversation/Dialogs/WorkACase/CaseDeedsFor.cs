using PolicyBot.Cases;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>
/// What can be done on a case, by whom, and when: the one table for cards and pages. It only offers; whoever does a deed looks at the role and at the case again.
/// </summary>
internal static class CaseDeedsFor
{
    /// <summary>Whether somebody can do this, as far as can be told.</summary>
    /// <param name="work">See <see cref="Of"/>.</param>
    public static bool Allows(string verb, Handler handler, CaseSummary summary, WorkRecord? work) =>
        Of(handler, summary, work, isNameHeld: true).Any(deed => deed.Verb == (verb == Verbs.LegalTick ? Verbs.LegalChecklist : verb));

    /// <param name="work"><see langword="null"/> where the case was not read: then as if nothing had been done with it yet.</param>
    /// <param name="isNameHeld">See <see cref="Cases.Handling.CaseFile.IdentityIsHeld"/>.</param>
    /// <returns>The most used first.</returns>
    public static IReadOnlyList<OfferedDeed> Of(Handler handler, CaseSummary summary, WorkRecord? work, bool isNameHeld)
    {
        var isOpen = summary is { Status: not CaseStatus.Closed, MergedInto: null };
        var closing = work?.Closing;
        var may = (CaseRight right) => CaseRights.Give(handler.Roles, right);
        var (works, leads) = (may(CaseRight.Work), may(CaseRight.Lead));
        (bool Is, string Verb, string Title)[] table =
        [
            (works && summary.Status is CaseStatus.Received, Verbs.LegalAcknowledge, Texts.LegalAcknowledgeButton),
            (works && (isOpen || summary.MergedInto is not null), Verbs.LegalReply, Texts.LegalReplyButton),
            (works && isOpen && closing is null, Verbs.LegalClose, Texts.LegalCloseButton),
            (leads && isOpen && closing is not null && closing.By != handler.Id, Verbs.LegalApprove, Texts.DeskApproveButton),
            (works && isOpen && work?.Lowering is { } lowering && lowering.By != handler.Id, Verbs.LegalLower, Texts.DeskLowerTitle),
            (works && isOpen, Verbs.LegalTriage, Texts.DeskTriageTitle),
            (works && work?.Checklist is not null, Verbs.LegalChecklist, Texts.DeskChecklistTitle),
            (works, Verbs.LegalNote, Texts.DeskNoteTitle),
            (works && CaseMoves.From(summary.Status).Count > 0, Verbs.LegalMove, Texts.DeskMoveTitle),
            (works && isOpen, Verbs.LegalAssign, Texts.DeskAssignTitle),
            (works, Verbs.LegalTags, Texts.DeskTagsTitle),
            (works, Verbs.LegalLink, Texts.DeskLinkTitle),
            (leads && isOpen, Verbs.LegalMerge, Texts.DeskMergeTitle),
            (leads, Verbs.LegalBar, Texts.DeskBarTitle),
            (may(CaseRight.Know), Verbs.LegalRecuse, Texts.DeskRecuseTitle),
            (works && isNameHeld && !summary.IsAnonymous && work?.IdentityRequests.Any(request => request.By == handler.Id) != true, Verbs.LegalAskName, Texts.DeskAskNameTitle),
            (!summary.IsAnonymous && may(CaseRight.Identify), Verbs.LegalGiveName, Texts.DeskGiveNameTitle),
            (works && summary is { Status: CaseStatus.Closed, MergedInto: null }, Verbs.LegalReopen, Texts.DeskReopenTitle),
        ];

        return [.. table.Where(deed => deed.Is).Select(deed => new OfferedDeed(deed.Verb, deed.Title))];
    }
}
