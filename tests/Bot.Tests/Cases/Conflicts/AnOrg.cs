using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Handlers;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases.Conflicts;

/// <summary>A company and its people of Legal.</summary>
internal static class AnOrg
{
    /// <summary>Who of Legal a report would keep out.</summary>
    public static IReadOnlyList<CaseConflict> Conflicts(LegalOptions legal, ReportContent report) => FinderOf(legal).In(report);

    public static FindConflicts FinderOf(LegalOptions legal) => new(new OrgChart(Options.Create(legal), NullLogger<OrgChart>.Instance));

    /// <param name="people">Id, name, and aliases with a semicolon between two.</param>
    public static LegalOptions Legal(params IEnumerable<(string Id, string Name, string Aliases)> people)
    {
        var legal = new LegalOptions();
        foreach (var (id, name, aliases) in people)
        {
            var handler = new HandlerOptions { Name = name, Email = $"{id}@example.com", Roles = { HandlerRoles.Handler } };
            handler.Aliases.AddRange(aliases.Split(';', StringSplitOptions.RemoveEmptyEntries));
            legal.Handlers[id] = handler;
        }

        return legal;
    }

    public static ReportContent Told(string text) => A.Content() with { WhatHappened = text, WhoIsInvolved = null };

    public static ReportContent Involving(string text) => A.Content() with { WhoIsInvolved = text };
}
