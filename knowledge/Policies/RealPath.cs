namespace PolicyBot.Knowledge.Policies;

/// <summary>The place of a file when every link on the way to it has been followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <exception cref="IOException">The links form a ring.</exception>
    public static string Of(string path)
    {
        var links = 0;
        var rest = new Stack<string>(Parts(Path.GetFullPath(path)));
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        while (rest.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks) throw new IOException("The links form a ring.");

            var leadsTo = Path.GetFullPath(target, real);
            foreach (var piece in Parts(leadsTo)) rest.Push(piece);
            real = Path.GetPathRoot(leadsTo)!;
        }

        return real;
    }

    /// <summary>Last part first, as a stack wants them.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
