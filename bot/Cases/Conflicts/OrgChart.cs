using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;

namespace PolicyBot.Cases.Conflicts;

/// <summary>
/// Who works for whom. The file is looked at each time somebody asks, and read anew when it has changed; one that cannot be used leaves the last good one in force.
/// Replace it by renaming another: half a file would be taken for a whole one.
/// </summary>
internal sealed partial class OrgChart(IOptions<LegalOptions> options, ILogger<OrgChart> logger)
{
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<OrgPerson> _legal =
    [
        .. options.Value.Handlers.Select(pair => new OrgPerson(pair.Key, pair.Value.Name, pair.Value.Email is { Length: > 0 } email ? email : null, Manager: null, pair.Value.Aliases)),
    ];

    private (DateTime Written, long Length)? _seen;
    private OrgSnapshot? _good;

    /// <summary>Why the newest file is not in force; <see langword="null"/> when it is. Says lines, not people.</summary>
    public string? Trouble { get; private set; }

    /// <exception cref="WrongSettingException">There never was a good file.</exception>
    public OrgSnapshot Current
    {
        get
        {
            lock (_lock)
            {
                if (options.Value.OrgFile.Length == 0)
                    return _good ??= new OrgSnapshot([], _legal);

                var path = Path.GetFullPath(options.Value.OrgFile);
                var found = Look(path);
                if (found != _seen)
                {
                    Take(OrgFile.Read(path));
                    _seen = found;
                }

                return _good ?? throw new WrongSettingException(Trouble ?? "Legal:OrgFile has not been read.");
            }
        }
    }

    private void Take(OrgReading reading)
    {
        switch (reading)
        {
            case OrgReading.Whole whole:
                _good = new OrgSnapshot(whole.People, _legal);
                Trouble = null;
                LogRead(_good.People, _good.HandlersWithoutLine);
                break;
            case OrgReading.Broken broken:
                Trouble = string.Join(Environment.NewLine, broken.Problems);
                if (_good is not null)
                    LogKept(Trouble, _good.People);
                break;
        }
    }

    // What a link leads to may change while the link stays.
    private static (DateTime Written, long Length) Look(string path)
    {
        try
        {
            var file = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);

            return (file.LastWriteTimeUtc, file.Exists ? file.Length : -1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    [LoggerMessage(LogLevel.Information, "The org file has {People} people. {Missing} people of Legal have no line in it: nobody is known to work for them.")]
    private partial void LogRead(int people, int missing);

    [LoggerMessage(LogLevel.Warning, "{Trouble} The last good one stays, with {People} people.")]
    private partial void LogKept(string trouble, int people);
}
