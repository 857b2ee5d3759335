using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Reports;
using PolicyBot.Routing;

namespace PolicyBot.Cases;

/// <summary>What routes are told of a report, and in which words.</summary>
public static class CaseFacts
{
    public static RoutingFacts Of(Category category, Severity severity, ReportContent content) =>
        new(category.ToString(), severity.ToString(), content.Country)
        {
            Unit = content.Unit,
            Classification = category is Category.Question ? null : content.Classification.ToString(),
            Information = [.. content.Information.Select(kind => kind.ToString())],
            StillGoingOn = category is Category.Question ? null : content.StillGoingOn.ToString(),
        };

    internal static RoutingVocabulary Vocabulary(HandlerDirectory directory) =>
        new(Enum.GetNames<Category>(), Enum.GetNames<Severity>())
        {
            Classifications = Enum.GetNames<Classification>(),
            Information = Enum.GetNames<InformationKind>(),
            StillGoingOn = Enum.GetNames<Tristate>(),
            Handlers = [.. directory.All.Select(handler => handler.Id)],
            Workers = [.. directory.All.Where(handler => CaseRights.Give(handler.Roles, CaseRight.Work)).Select(handler => handler.Id)],
        };
}
