import { useScreen } from '../state/screen.ts'
import type { Table } from '../tables/table.ts'

/** The twin of a drawing, for those who read rather than look. */
export function DataTable({ table, label }: { table: Table; label: string }) {
  const screen = useScreen()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled with the keyboard
    <section class="table" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) => (
                <td key={table.columns[index]}>
                  {cell.opens ? (
                    <button type="button" class="link" onClick={() => screen.open(cell.opens ?? null)}>
                      {cell.text}
                    </button>
                  ) : (
                    cell.text
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length === 0 && (
        <p class="empty">
          {screen.say('nothingLeft')} {screen.say('nothingTry')}
        </p>
      )}
    </section>
  )
}
