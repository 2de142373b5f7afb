using System.Text;
using ExcelDataReader;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Reads the sheets of an .xls, the format of Excel before 2007.</summary>
internal static class XlsFile
{
    // A list of a whole city has 1 MB; the reader keeps its texts in memory.
    internal const int MaxFile = 12 << 20;

    private const string SaveAs = "请在 Excel 或 WPS 中打开后另存为“Excel 工作簿（*.xlsx）”再上传。";

    internal static SheetReading Open(ReadOnlyMemory<byte> content)
    {
        if (content.Length > MaxFile)
        {
            return SheetReading.Refused($"旧版 Excel 文件（.xls）超过上限 {MaxFile >> 20} MB：请只保留本单位的行，" + SaveAs);
        }

        if (Holds(content.Span, "EncryptedPackage") || Holds(content.Span, "EncryptionInfo"))
        {
            return SheetReading.Refused("文件加了打开密码，无法读取；请在 Excel 或 WPS 中去掉密码后重新上传。");
        }

        if (Holds(content.Span, "_VBA_PROJECT"))
        {
            return SheetReading.Refused("表格含有宏（VBA）；" + SaveAs);
        }

        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            ExcelReaderConfiguration settings = new() { FallbackEncoding = Encoding.GetEncoding("GB18030") };
            using IExcelDataReader reader = ExcelReaderFactory.CreateBinaryReader(Bytes.Open(content), settings);
            return Read(reader);
        }
        catch (SheetTooLargeException large)
        {
            return SheetReading.Refused(large.Message);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A stranger's parser over a stranger's file: whatever it throws, the file could not be read.
            return SheetReading.Refused(fault.GetType().Name.Contains("Password", StringComparison.Ordinal)
                ? "文件加了打开密码，无法读取；请在 Excel 或 WPS 中去掉密码后重新上传。"
                : "这个旧版 Excel 文件（.xls）无法读取：" + SaveAs);
        }
    }

    private static SheetReading Read(IExcelDataReader reader)
    {
        SheetBuilder builder = new();
        do
        {
            for (int row = 1; reader.Read(); row++)
            {
                for (int column = 0; column < Math.Min(reader.FieldCount, 256); column++)
                {
                    builder.Cell(column, Shown(reader, column));
                }

                builder.EndRow(row, reader.RowHeight == 0);
            }

            foreach (CellRange merge in reader.MergeCells ?? [])
            {
                builder.Merge(new SheetMerge(merge.FromRow + 1, merge.FromColumn, merge.ToRow + 1, merge.ToColumn));
            }

            builder.EndSheet(reader.Name ?? string.Empty, reader.VisibleState is not "visible");
        }
        while (reader.NextResult());

        string? mark = builder.Sheets.SelectMany(sheet => sheet.Rows.SelectMany(row => row.Cells
            .Select(cell => cell.Text)).Append(sheet.Name))
            .Select(SecrecyMark.InText).FirstOrDefault(found => found is not null);
        return mark is not null ? new SheetReading([], [], mark, [])
            : new SheetReading(builder.Sheets, [], null, [.. builder.Remarks]);
    }

    private static string Shown(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => string.Empty,
        string text => text,
        DateTime day => CellText.Day(day),
        bool said => said ? "是" : "否",
        double number => CellText.Plain(number),
        IConvertible number => CellText.Plain(number.ToDouble(null)),
        _ => string.Empty,
    };

    // Names in a compound file are UTF-16.
    private static bool Holds(ReadOnlySpan<byte> content, string name) => content.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
