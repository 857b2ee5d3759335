namespace PolicyBot.Knowledge.Policies;

/// <summary>All folders that policies are kept in.</summary>
/// <param name="roots">Absolute paths.</param>
internal sealed class PolicyFolders(IReadOnlyList<string> roots)
{
    public async Task<Shelf> ReadAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var documents = new List<PolicyDocument>();
        foreach (var root in roots)
        {
            await foreach (var file in new PolicyFolder(root).ReadAsync(findings, cancellationToken))
                if (PolicyReader.Read(file, findings) is { } document) documents.Add(document);
        }

        return Shelf.Arrange(documents, findings);
    }
}
