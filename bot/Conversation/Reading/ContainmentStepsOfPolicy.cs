using Microsoft.Extensions.Options;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Primitives;

namespace PolicyBot.Conversation.Reading;

/// <summary>Reads the containment checklist out of the policy that Legal keeps it in: the numbered list under the first heading that speaks of a checklist.</summary>
internal sealed class ContainmentStepsOfPolicy(IReadPolicies policies, IOptions<LegalOptions> options, TimeProvider time) : IContainmentSteps
{
    private const string Word = "checklist";

    // Whoever works cases is of Legal, by whichever channel they came.
    private static readonly string[] OfLegal = ["legal"];

    public async Task<ContainmentSteps?> FindAsync(CancellationToken cancellationToken) =>
        await policies.ReadInForceAsync(options.Value.ChecklistPolicy, UtcDay.Today(time).Date, OfLegal, cancellationToken) is { } page ? StepsIn(page) : null;

    private static ContainmentSteps? StepsIn(PolicyPage page)
    {
        foreach (var passages in page.Passages.GroupBy(passage => passage.HeadingPath is [.., var heading] ? heading : ""))
        {
            string[] steps = passages.Key.Contains(Word, StringComparison.OrdinalIgnoreCase)
                ? [.. passages.SelectMany(PolicyBlocks.Of).OfType<PolicyBlock.List>().SelectMany(list => list.Entries).Where(entry => entry.Number is not null).Select(TextOf)]
                : [];
            if (steps.Length > 0)
                return new ContainmentSteps(page.Id, page.Version, passages.Key, steps);
        }

        return null;
    }

    private static string TextOf(PolicyListEntry entry) =>
        string.Join(' ', entry.Blocks.OfType<PolicyBlock.Paragraph>().SelectMany(paragraph => paragraph.Lines).Select(line => line.Text.Trim()));
}
