using Microsoft.Extensions.Logging;

namespace PolicyBot.Knowledge.Index;

/// <summary>
/// Rings the bell when something changes in a folder of policies or beside a thesaurus. It may miss changes (network shares tell of none);
/// whoever relies on it looks for themselves now and then.
/// </summary>
internal sealed partial class FolderWatch(KnowledgePlaces places, ChangeBell bell, ILogger<FolderWatch> logger) : IDisposable
{
    /// <summary>For Windows, where a burst of changes otherwise overflows it.</summary>
    private const int BufferBytes = 64 * 1024;

    private const NotifyFilters Names = NotifyFilters.FileName | NotifyFilters.DirectoryName;

    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>A start that fails takes everything down while the policies are still being read.</summary>
    private readonly Lock _lock = new();
    private bool _isDisposed;
    private volatile bool _isBroken = true;

    /// <summary>Begins to watch, or begins anew when a folder has gone, come back, or told of more than could be heard.</summary>
    /// <param name="evenIfWhole">For when changes were found that nothing had told of.</param>
    public void Mend(bool evenIfWhole)
    {
        if (!_isBroken && !evenIfWhole) return;

        lock (_lock)
        {
            if (!_isDisposed) OpenAll();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            Close();
        }
    }

    private void OpenAll()
    {
        _isBroken = false; // before the first watcher is set up, since that may break in the same moment
        Close();
        foreach (var root in places.Policies)
        {
            Open(root, "*", withFolders: true, Ring);

            // A folder that goes, or that another is put in place of, does not tell so itself; the one above it does.
            if (Path.GetDirectoryName(root) is { } above) Open(above, Path.GetFileName(root), withFolders: false, BreakAndRing);
        }

        foreach (var folder in places.Thesaurus.Except(places.Policies, StringComparer.Ordinal)) Open(folder, "thesaurus*.yaml", withFolders: false, Ring);
    }

    private void Open(string folder, string filter, bool withFolders, Action tell)
    {
        if (!Directory.Exists(folder)) return; // the folder above it tells when it comes

        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder, filter)
            {
                IncludeSubdirectories = withFolders,
                InternalBufferSize = BufferBytes,
                NotifyFilter = Names | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes | NotifyFilters.Security,
            };
            watcher.Changed += (_, _) => tell();
            watcher.Created += (_, _) => tell();
            watcher.Deleted += (_, _) => tell();
            watcher.Renamed += (_, _) => tell();
            watcher.Error += (_, failure) => BreakAndRing(folder, failure.GetException());
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            watcher?.Dispose();
            LogNotWatched(folder, e.GetType().Name); // the periodic scan sees what happens there
        }
    }

    private void Ring() => bell.Ring();

    private void BreakAndRing()
    {
        _isBroken = true;
        bell.Ring();
    }

    private void BreakAndRing(string folder, Exception failure)
    {
        LogMissed(folder, failure.GetType().Name);
        BreakAndRing();
    }

    private void Close()
    {
        foreach (var watcher in _watchers) watcher.Dispose();

        _watchers.Clear();
    }

    [LoggerMessage(LogLevel.Warning, "The folder {Folder} cannot be watched for changes ({Failure}); it is looked through every Knowledge:ScanEvery instead.")]
    private partial void LogNotWatched(string folder, string failure);

    [LoggerMessage(LogLevel.Warning, "The folder {Folder} told of more changes than could be heard ({Failure}); it is looked through in full.")]
    private partial void LogMissed(string folder, string failure);
}
