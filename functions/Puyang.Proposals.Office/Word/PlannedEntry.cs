namespace Puyang.Proposals.Office.Word;

/// <summary>One file of a document to be made.</summary>
internal abstract class PlannedEntry
{
    /// <summary>Appends it to the document.</summary>
    public abstract ZipEntry Write(PooledBytes output, Filling filling);
}

/// <summary>A file that is the same in every document: compressed once.</summary>
internal sealed class FixedEntry : PlannedEntry
{
    private readonly byte[] record;
    private readonly ZipEntry entry;

    public FixedEntry(string name, byte[] content)
    {
        using PooledBytes output = new();
        entry = ZipRecord.Write(output, ZipRecord.Name(name), content);
        record = output.Written.ToArray();
    }

    public override ZipEntry Write(PooledBytes output, Filling filling)
    {
        output.Write(record);
        return entry;
    }
}

/// <summary>A file that is filled in.</summary>
internal sealed class FilledEntry(string name, Node[] nodes, uint highestId) : PlannedEntry
{
    private readonly byte[] name = ZipRecord.Name(name);

    public override ZipEntry Write(PooledBytes output, Filling filling)
    {
        filling.Output.Length = 0;
        filling.LastId = highestId;
        Node.Write(nodes, filling);
        return ZipRecord.Write(output, name, filling.Output.Written);
    }
}
