using System.Text;

namespace Puyang.Proposals.Office.Tests.Intake.Lists;

public sealed class LargeListTests
{
    [Theory]
    [InlineData("大清单.xlsx")]
    [InlineData("大清单.csv")]
    public async Task A_hundred_thousand_cells_are_read_in_150_MB_and_in_time(string name)
    {
        string[] rows = [.. Enumerable.Range(1, 9_990).Select(i => $"{i}|{i}|关于推进第{i}件事情更好发展的若干建议|张建国|经济界|某某单位|1350000{i:0000}|社会建设|市教育局|市财政局、市发改委")];
        string[] list = ["市政协八届六次会议提案交办清单", "序号|案号|案由|提案人|界别|工作单位|联系电话|类别|主办单位|会办单位", .. rows, "合计|1|濮阳市民政局|a|a|a|a|a|市民政局|a"];
        byte[] file = name.EndsWith("xlsx", StringComparison.Ordinal) ? Book.Of(list).Bytes()
            : Encoding.UTF8.GetBytes(string.Join('\n', list.Select(row => row.Replace('|', ','))));
        (TimeSpan time, long peak, string said) = await BombMeasure.Of(file, name);
        Notes.Add("list", $"{name} of 99 921 cells: read after {time.TotalMilliseconds:0} ms of processor time, the whole process at most {peak >> 20} MB");
        Assert.Equal("9990", said.Trim());
        Assert.InRange(time, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.InRange(peak, 1, 150L << 20);
    }
}
