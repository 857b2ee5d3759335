using System.Runtime.ExceptionServices;

namespace PolicyBot.Knowledge.Index;

/// <summary>Shares the making of an index among threads of their own: those of the pool are for people who ask.</summary>
internal static class Work
{
    /// <summary>While nobody can be answered yet, the making of an index may have these; beside questions, one.</summary>
    public static int AllThreads => Math.Min(2, Environment.ProcessorCount);

    /// <summary>Smaller work is quicker done alone.</summary>
    private const int WorthSharing = 200_000;

    /// <summary>Cuts a row of things into as many parts as there are threads, of about the same work.</summary>
    /// <param name="threads">At most.</param>
    /// <param name="before">How much work stands before a thing, rising; also asked for one behind the last.</param>
    public static IReadOnlyList<Range> Split(int count, int threads, Func<int, long> before)
    {
        var total = before(count);
        var parts = total < WorthSharing ? 1 : threads;
        var ranges = new List<Range>();
        var start = 0;
        for (var part = 1; part <= parts; part++)
        {
            var end = part == parts ? count : start;
            while (end < count && before(end) < total * part / parts) end++;

            ranges.Add(start..end);
            start = end;
        }

        return ranges;
    }

    /// <summary>Does every part, one of them on the calling thread, and returns when all are done.</summary>
    public static void Share(int parts, Action<int> deed)
    {
        var failures = new ExceptionDispatchInfo?[parts];
        var others = Enumerable.Range(1, Math.Max(0, parts - 1)).Select(part => new Thread(() => Try(part)) { IsBackground = true }).ToList();
        foreach (var thread in others) thread.Start();

        if (parts > 0) Try(0);
        foreach (var thread in others) thread.Join();

        foreach (var failure in failures) failure?.Throw();

        void Try(int part)
        {
            try
            {
                deed(part);
            }
            catch (Exception e)
            {
                failures[part] = ExceptionDispatchInfo.Capture(e); // thrown where the work was asked for
            }
        }
    }
}
