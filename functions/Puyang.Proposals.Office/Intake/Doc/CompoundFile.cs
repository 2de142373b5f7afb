using System.Text;

namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>Reads the streams of a compound file (CFB), in which Word before 2007 keeps its documents.</summary>
/// <remarks>Every chain is followed at most as often as the file has sectors, so a ring in it ends.</remarks>
internal sealed class CompoundFile
{
    private const int EntryLength = 128;
    private const int InHeader = 109;
    private const int MiniCutoff = 4096;
    private const int MiniSector = 64;

    // Word writes some twenty; with macros or objects some hundred.
    private const int MaxEntries = 5000;

    private readonly DocBytes file;
    private readonly int sector;
    private readonly int[] next;
    private readonly int[] miniNext;
    private readonly DocBytes mini;

    /// <exception cref="InvalidDataException">It is none, or damaged.</exception>
    internal CompoundFile(ReadOnlyMemory<byte> content)
    {
        file = new DocBytes(content);
        int shift = file.UInt16(30);
        sector = shift is 9 or 12 ? 1 << shift : throw new InvalidDataException($"Sector shift {shift}.");
        next = Chains(Table());
        Entries = Directory(Chain(file.Int32(48), next.Length));
        CompoundEntry root = Entries is [{ Kind: CompoundEntry.Root } first, ..] ? first
            : throw new InvalidDataException("No root entry.");
        mini = Stream(root.Start, root.Size);
        miniNext = Chains([.. Chain(file.Int32(60), next.Length)]);
    }

    /// <summary>Every entry of the directory, also of storages within storages.</summary>
    internal IReadOnlyList<CompoundEntry> Entries { get; }

    /// <summary>The entries right under the root, or under another storage.</summary>
    internal IEnumerable<CompoundEntry> Under(CompoundEntry storage)
    {
        HashSet<int> seen = [];
        Stack<int> open = new([storage.Child]);
        while (open.TryPop(out int at))
        {
            if (at >= 0 && at < Entries.Count && seen.Add(at))
            {
                open.Push(Entries[at].Left);
                open.Push(Entries[at].Right);
                yield return Entries[at];
            }
        }
    }

    /// <summary>A stream right under the root; null where there is none of that name.</summary>
    internal DocBytes? Find(string name)
    {
        CompoundEntry? entry = Under(Entries[0]).FirstOrDefault(one => one.Kind == CompoundEntry.OfStream && one.Name == name);
        return entry is null ? null : entry.Size < MiniCutoff ? Small(entry) : Stream(entry.Start, entry.Size);
    }

    // The sectors that hold the allocation table: some in the header, the others in a chain of their own.
    private List<int> Table()
    {
        List<int> sectors = [.. Enumerable.Range(0, InHeader).Select(i => file.Int32(76 + (4 * i))).Where(at => at >= 0)];
        int most = file.Length / sector;
        int more = file.Int32(68);
        for (int rounds = 0; more >= 0; rounds++)
        {
            DocBytes part = rounds <= most ? Sector(more) : throw new InvalidDataException("The table's chain is a ring.");
            sectors.AddRange(Enumerable.Range(0, (sector / 4) - 1).Select(i => part.Int32(4 * i)).Where(at => at >= 0));
            more = part.Int32(sector - 4);
        }

        return sectors.Count <= most ? sectors : throw new InvalidDataException("The table is larger than the file.");
    }

    private int[] Chains(List<int> sectors)
    {
        int[] chains = new int[sectors.Count * (sector / 4)];
        for (int i = 0; i < chains.Length; i += sector / 4)
        {
            DocBytes part = Sector(sectors[i / (sector / 4)]);
            for (int j = 0; j < sector / 4; j++)
            {
                chains[i + j] = part.Int32(4 * j);
            }
        }

        return chains;
    }

    private List<CompoundEntry> Directory(IEnumerable<int> sectors)
    {
        List<CompoundEntry> entries = [];
        foreach (DocBytes part in sectors.Select(Sector))
        {
            for (int at = 0; at < sector; at += EntryLength)
            {
                entries.Add(Entry(part.Part(at, EntryLength)));
            }

            _ = entries.Count <= MaxEntries ? 0 : throw new InvalidDataException("Too many entries.");
        }

        return entries;
    }

    private static CompoundEntry Entry(DocBytes entry)
    {
        int length = Math.Clamp(entry.UInt16(64) - 2, 0, 62);
        return new CompoundEntry(
            Encoding.Unicode.GetString(entry.Part(0, length & ~1).Span), entry.Byte(66),
            entry.Int32(68), entry.Int32(72), entry.Int32(76), entry.Int32(116), entry.Int32(120));
    }

    private DocBytes Sector(int number)
    {
        long at = ((long)number + 1) * sector;
        return number >= 0 && at + sector <= file.Length ? file.Part((int)at, sector)
            : throw new InvalidDataException($"Sector {number}.");
    }

    private IEnumerable<int> Chain(int first, int most)
    {
        for (int at = first, rounds = 0; at >= 0; at = next[at], rounds++)
        {
            yield return rounds < most && at < next.Length ? at
                : throw new InvalidDataException($"The chain from sector {first} has no end.");
        }
    }

    private DocBytes Stream(int first, int size)
    {
        _ = size >= 0 && size <= file.Length ? size : throw new InvalidDataException($"A stream of {size} bytes.");
        byte[] content = new byte[size];
        int filled = 0;
        foreach (int number in size == 0 ? [] : Chain(first, next.Length))
        {
            long at = ((long)number + 1) * sector;
            int length = (int)Math.Min(Math.Min(sector, size - filled), file.Length - at);
            file.Part((int)Math.Min(at, int.MaxValue), length).Span.CopyTo(content.AsSpan(filled));
            filled += length;
            if (filled == size)
            {
                break;
            }
        }

        return filled == size ? new DocBytes(content) : throw new InvalidDataException("A stream is cut off.");
    }

    private DocBytes Small(CompoundEntry entry)
    {
        byte[] content = new byte[Math.Max(entry.Size, 0)];
        int filled = 0;
        for (int at = entry.Start, rounds = 0; filled < content.Length; at = miniNext[at], rounds++)
        {
            _ = at >= 0 && at < miniNext.Length && rounds <= miniNext.Length ? at
                : throw new InvalidDataException("A short stream is cut off.");
            int length = Math.Min(MiniSector, content.Length - filled);
            mini.Part(checked(at * MiniSector), length).Span.CopyTo(content.AsSpan(filled));
            filled += length;
        }

        return new DocBytes(content);
    }
}

/// <summary>A stream or storage.</summary>
/// <param name="Left">Its neighbours in the directory's tree, as <paramref name="Right"/>; negative for none.</param>
/// <param name="Child">The first entry in a storage; negative for none.</param>
internal sealed record CompoundEntry(string Name, int Kind, int Left, int Right, int Child, int Start, int Size)
{
    internal const int Storage = 1;
    internal const int OfStream = 2;
    internal const int Root = 5;
}
