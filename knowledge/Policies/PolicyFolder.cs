namespace PolicyBot.Knowledge.Policies;

/// <summary>A folder of policies, its sub-folders included. Nothing in it is opened here.</summary>
/// <param name="root">An absolute path.</param>
internal sealed class PolicyFolder(string root)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Lists every file that a policy can be read from, in the order of their names.</summary>
    /// <param name="findings">Receives what is in the way of reading: folders that cannot be opened, links that are not followed, files that belong beside a document and have none.</param>
    public IReadOnlyList<PolicySource> List(ICollection<Finding> findings, CancellationToken cancellationToken)
    {
        var files = new List<FileInfo>();
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (folders.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ListOne(folder, folders, files, findings);
        }

        files.Sort((one, other) => string.CompareOrdinal(one.FullName, other.FullName));

        return Pair(files, findings);
    }

    private void ListOne(DirectoryInfo folder, Stack<DirectoryInfo> folders, List<FileInfo> files, ICollection<Finding> findings)
    {
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything).Where(entry => !FileNames.IsPassedOver(entry.Name)))
            {
                if (entry is FileInfo file) files.Add(file);
                else if (entry.LinkTarget is not null) findings.Add(new Finding(Below(entry.FullName), "The link to a folder is not followed; name that folder in Knowledge:Folders, or put the folder itself here."));
                else folders.Push(Named((DirectoryInfo)entry, findings));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var place = folder.FullName == root ? root : Below(folder.FullName);
            findings.Add(new Finding(place, "The folder cannot be read; check that it exists and that the program may read it."));
        }
    }

    private DirectoryInfo Named(DirectoryInfo folder, ICollection<Finding> findings)
    {
        if (FileNames.IsRead(folder.Name))
            findings.Add(new Finding(Below(folder.FullName), "This is a folder that is named like a document; rename it. The documents inside it are read."));

        return folder;
    }

    private List<PolicySource> Pair(List<FileInfo> files, ICollection<Finding> findings)
    {
        var sidecars = ByStem(files.Where(file => FileNames.IsSidecar(file.Name)), findings);
        var questions = ByStem(files.Where(file => FileNames.IsQuestions(file.Name)), findings);

        var sources = new List<PolicySource>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => !FileNames.IsSidecar(file.Name) && !FileNames.IsQuestions(file.Name)))
        {
            var stem = FileNames.Stem(file.FullName);
            if (!FileNames.IsRead(file.Name))
            {
                if (FileNames.IsOtherDocument(file.Name))
                    findings.Add(new Finding(Below(file.FullName), $"Files of the kind {FileNames.Extension(file.Name)} are not read; save the policy as .docx, .pdf, .html, .md or .txt."));
            }
            else if (Followed(file, findings) is { } stamp)
            {
                sources.Add(new PolicySource(root, Below(file.FullName), file.FullName, stamp) { Sidecar = Beside(sidecars, stem, findings), Questions = Beside(questions, stem, findings) });
            }

            used.Add(stem);
        }

        foreach (var (_, alone) in sidecars.Concat(questions).Where(pair => !used.Contains(pair.Key)))
            findings.Add(new Finding(Below(alone.FullName), "There is no document of this name beside it; add the document, rename this file, or remove it."));

        return sources;
    }

    private Dictionary<string, FileInfo> ByStem(IEnumerable<FileInfo> files, ICollection<Finding> findings)
    {
        var byStem = new Dictionary<string, FileInfo>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            var stem = FileNames.Stem(file.FullName);
            if (!byStem.TryAdd(stem, file))
                findings.Add(new Finding(Below(file.FullName), $"{byStem[stem].Name} says the same things of the same document and is used, and this file is not; remove one of the two."));
        }

        return byStem;
    }

    private FileBeside? Beside(Dictionary<string, FileInfo> files, string stem, ICollection<Finding> findings) =>
        files.TryGetValue(stem, out var file) && Followed(file, findings) is { } stamp ? new FileBeside(Below(file.FullName), file.FullName, stamp) : null;

    /// <summary>Links to files are followed, since mounted configuration is made of them; but not out of the folder, where nobody thinks of who may read what.</summary>
    private FileStamp? Followed(FileInfo file, ICollection<Finding> findings)
    {
        if (file.LinkTarget is null) return new FileStamp(file.Length, file.LastWriteTimeUtc);

        try
        {
            if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target)
            {
                var real = RealPath.Of(target.FullName);
                if (real.StartsWith(RealPath.Of(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                    return new FileStamp(target.Length, target.LastWriteTimeUtc);

                findings.Add(new Finding(Below(file.FullName), "The link leads out of its folder and is not followed; put the file itself here."));
                return null;
            }
        }
        catch (IOException)
        {
            // A ring of links: it leads nowhere, as the next line says.
        }

        findings.Add(new Finding(Below(file.FullName), "The link leads to no file; put the file itself here, or remove the link."));
        return null;
    }

    private string Below(string fullPath) => Path.GetRelativePath(root, fullPath).Replace('\\', '/');
}
