using System.Buffers.Binary;
using System.Text;

namespace Puyang.Proposals.Office.Tests.Intake.Lists;

/// <summary>Builds small .xls files (BIFF8 in a compound file), as Excel wrote them before 2007.</summary>
internal static class OldBook
{
    private const int Sector = 512;

    /// <summary>A workbook of one sheet; cells apart by |, a cell of digits is a number, d46096 a day.</summary>
    /// <param name="merges">First row, last row, first column, last column, each from 0.</param>
    /// <param name="hidden">Rows from 0 that are hidden.</param>
    public static byte[] Of(string[] rows, (int Top, int Bottom, int Left, int Right)[]? merges = null, int[]? hidden = null,
        string? extra = null)
    {
        using MemoryStream globals = new(), sheet = new();
        Record(globals, 0x0809, U16(0x0600), U16(0x0005), new byte[12]);
        Record(globals, 0x0042, U16(1200));
        Record(globals, 0x00E0, new byte[20]);
        Record(globals, 0x00E0, U16(0), U16(14), new byte[16]);
        byte[] name = Text("提案", 1);

        // Behind this record only the end of the globals follows.
        int start = (int)globals.Length + 4 + 6 + name.Length + 4;
        Record(globals, 0x0085, U32(start), new byte[2], name);
        Record(globals, 0x000A);
        Record(sheet, 0x0809, U16(0x0600), U16(0x0010), new byte[12]);
        Record(sheet, 0x0200, U32(0), U32(rows.Length), U16(0), U16(rows.Max(row => row.Split('|').Length)), U16(0));
        for (int row = 0; row < rows.Length; row++)
        {
            Record(sheet, 0x0208, U16(row), U16(0), U16(20), U16(300), U32(0), U32(hidden?.Contains(row) is true ? 0x20 : 0x100));
        }

        for (int row = 0; row < rows.Length; row++)
        {
            string[] cells = rows[row].Split('|');
            for (int column = 0; column < cells.Length; column++)
            {
                Cell(sheet, row, column, cells[column]);
            }
        }

        if (merges is not null)
        {
            Record(sheet, 0x00E5, [U16(merges.Length), .. merges
                .SelectMany(one => new[] { U16(one.Top), U16(one.Bottom), U16(one.Left), U16(one.Right) })]);
        }

        Record(sheet, 0x000A);
        return Compound([.. globals.ToArray(), .. sheet.ToArray(), .. Encoding.Unicode.GetBytes(extra ?? "")]);
    }

    private static void Cell(MemoryStream sheet, int row, int column, string text)
    {
        if (text.Length > 0 && (text.All(char.IsAsciiDigit) || (text[0] == 'd' && text[1..].All(char.IsAsciiDigit))))
        {
            Record(sheet, 0x0203, U16(row), U16(column), U16(text[0] == 'd' ? 1
                : 0), BitConverter.GetBytes(double.Parse(text.TrimStart('d'))));
        }
        else if (text.Length > 0)
        {
            Record(sheet, 0x0204, U16(row), U16(column), U16(0), Text(text, 2));
        }
    }

    // The stream's sectors, then the directory, then the table of sectors.
    private static byte[] Compound(byte[] stream)
    {
        int count = Math.Max(8, (stream.Length + Sector - 1) / Sector);
        byte[] file = new byte[Sector * (count + 3)];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Put(file, 24, 0x0003003E);
        Put(file, 28, 0x0009FFFE);
        Put(file, 32, 6);
        Put(file, 44, 1);
        Put(file, 48, count);
        Put(file, 56, 4096);
        Put(file, 60, -2);
        Put(file, 68, -2);
        for (int i = 0; i < 109; i++)
        {
            Put(file, 76 + (i * 4), i == 0 ? count + 1 : -1);
        }

        stream.CopyTo(file, Sector);
        int directory = Sector * (count + 1);
        Entry(file, directory, "Root Entry", 5, -2, 0, child: 1);
        Entry(file, directory + 128, "Workbook", 2, 0, Math.Max(4096, stream.Length), child: -1);
        int table = Sector * (count + 2);
        for (int i = 0; i < Sector / 4; i++)
        {
            Put(file, table + (i * 4), i < count - 1 ? i + 1 : i == count - 1 || i == count ? -2 : i == count + 1 ? -3 : -1);
        }

        return file;
    }

    private static void Entry(byte[] file, int at, string name, byte type, int start, int length, int child)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        file[at + 64] = (byte)((name.Length + 1) * 2);
        file[at + 66] = type;
        file[at + 67] = 1;
        Put(file, at + 68, -1);
        Put(file, at + 72, -1);
        Put(file, at + 76, child);
        Put(file, at + 116, start);
        Put(file, at + 120, length);
    }

    private static void Record(MemoryStream stream, int type, params byte[][] parts)
    {
        stream.Write(U16(type));
        stream.Write(U16(parts.Sum(part => part.Length)));
        foreach (byte[] part in parts)
        {
            stream.Write(part);
        }
    }

    private static byte[] Text(string text, int lengthBytes) =>
        [.. (lengthBytes == 1 ? [(byte)text.Length] : U16(text.Length)), 1, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] U16(int value) => BitConverter.GetBytes((ushort)value);

    private static byte[] U32(int value) => BitConverter.GetBytes(value);

    private static void Put(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
}
