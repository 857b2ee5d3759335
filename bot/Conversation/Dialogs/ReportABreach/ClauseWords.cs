using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.ReportABreach;

/// <summary>A clause of a policy in words.</summary>
internal static class ClauseWords
{
    public static string Of(PolicyClause clause) =>
        clause.Heading.Length == 0 ? Texts.DeskClauseWhole.With(clause.PolicyId, clause.Version) : Texts.DeskClause.With(clause.PolicyId, clause.Version, clause.Heading);
}
