using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Voice.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OrderWorkers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Worker",
                table: "Orders",
                type: "bytea",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Worker",
                table: "Orders");
        }
    }
}
