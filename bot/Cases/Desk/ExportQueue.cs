using System.Text;
using PolicyBot.Cases.Handlers;

namespace PolicyBot.Cases.Desk;

/// <summary>What a query finds as a table: the clear fields of each case, and nothing of what was reported or written.</summary>
internal sealed class ExportQueue(ListCases list)
{
    private const string Head = "number,status,category,severity,reporter,opened,acknowledged,closed,outcome,due,overdue,assignee\r\n";

    /// <summary>Writes CSV (RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know it).</summary>
    /// <param name="query">From its first page to its last, whatever its cursor and page size.</param>
    /// <exception cref="Storage.StorageUnavailableException">It cannot be read now; what was written is not whole.</exception>
    public async Task WriteAsync(Handler handler, CaseQuery query, Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellationToken);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Head), cancellationToken);
        var next = query with { Cursor = null, PageSize = CaseQuery.LargestPage };
        while (true)
        {
            var page = await list.FindAsync(handler, next, cancellationToken);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(page.Lines.Select(RowOf))), cancellationToken);
            if (page.Next is null)
                return;

            next = next with { Cursor = page.Next };
        }
    }

    private static string RowOf(CaseLine line) => CsvText.Row(
        line.Case.Number.Text,
        line.Case.Status.ToString(),
        line.Case.Category.ToString(),
        line.Case.Severity.ToString(),
        line.Case.IsAnonymous ? "anonymous" : "named",
        line.Case.Opened.Text,
        line.Case.Acknowledged?.Text,
        line.Case.Closed?.Text,
        line.Case.Outcome?.ToString(),
        line.Due?.ToString(),
        line.IsOverdue ? "yes" : "no",
        line.Case.Assignee);
}
