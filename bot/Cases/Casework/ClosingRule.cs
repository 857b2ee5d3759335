using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Reports;

namespace PolicyBot.Cases.Casework;

/// <summary>Whether closing a case takes a second person (ISO 37002, 8.5).</summary>
public sealed class ClosingRule(IOptions<LegalOptions> options)
{
    /// <summary>Not of a question; nor where nobody stands under <c>Legal:Handlers</c>, which is a try-out on one machine: nobody else could approve there.</summary>
    public bool NeedsApproval(CaseSummary summary) =>
        options.Value.ClosingNeedsApproval && summary.Category is not Category.Question && options.Value.Handlers.Count > 0;
}
